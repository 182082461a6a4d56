package vivarium.world.interp;

/**
 * What a message leads to once its slot is found: a value, an assignment, a method, a block, or an
 * error. Inline caches remember actions.
 */
abstract class Action {
  /** Does it, with as many arguments as the selector says. */
  abstract Object perform(Object receiver, Object[] arguments);

  /** The same without arguments. */
  Object perform(Object receiver) {
    return perform(receiver, Values.NONE);
  }

  /** The same with one argument. */
  Object perform(Object receiver, Object argument) {
    return perform(receiver, new Object[] {argument});
  }
}
