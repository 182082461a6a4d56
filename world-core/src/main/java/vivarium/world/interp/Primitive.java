package vivarium.world.interp;

/**
 * A function of the runtime that code calls by a name beginning with {@code _}.
 *
 * <p>It answers a value of the world, or a {@link Failure} if it cannot do what it was asked; then
 * it has changed nothing.
 */
@FunctionalInterface
public interface Primitive {
  /** Does it, with as many arguments as the name says. */
  Object call(Interpreter interpreter, Object receiver, Object[] arguments);

  /** The same without arguments. */
  default Object call(Interpreter interpreter, Object receiver) {
    return call(interpreter, receiver, Values.NONE);
  }

  /** The same with one argument. */
  default Object call(Interpreter interpreter, Object receiver, Object argument) {
    return call(interpreter, receiver, new Object[] {argument});
  }

  /** A primitive without arguments. */
  @FunctionalInterface
  interface Unary extends Primitive {
    @Override
    Object call(Interpreter interpreter, Object receiver);

    @Override
    default Object call(Interpreter interpreter, Object receiver, Object[] arguments) {
      return call(interpreter, receiver);
    }
  }

  /** A primitive with one argument. */
  @FunctionalInterface
  interface OneArgument extends Primitive {
    @Override
    Object call(Interpreter interpreter, Object receiver, Object argument);

    @Override
    default Object call(Interpreter interpreter, Object receiver, Object[] arguments) {
      return call(interpreter, receiver, arguments[0]);
    }
  }
}
