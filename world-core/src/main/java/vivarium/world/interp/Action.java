package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

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

  /** What this does with two longs, if it is no more than that. */
  @Nullable IntegerOperation integerOperation() {
    return null;
  }

  /**
   * Whether it is done without an activation of its own and cannot fail to be found, so that nobody
   * misses the activation of a method that consists of this message alone.
   */
  boolean isPlain() {
    return true;
  }
}
