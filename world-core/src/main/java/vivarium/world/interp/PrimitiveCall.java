package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

/**
 * The action of a method that only calls a primitive, such as {@code + n = ( _IntAdd: n )}.
 *
 * <p>The primitive is called without an activation. Only if it fails is there one, in which the
 * failure is handled as if the primitive had been called there.
 */
final class PrimitiveCall extends Action {
  private final Interpreter interpreter;
  private final MethodCall call;
  private final PrimitiveNode node;
  private final ArgumentMap map;
  private final Primitive primitive;
  private final @Nullable IntegerOperation integerOperation;

  PrimitiveCall(MethodCall call, PrimitiveNode node, ArgumentMap map) {
    this.interpreter = call.routine().interpreter();
    this.call = call;
    this.node = node;
    this.map = map;
    this.primitive = node.primitive();
    this.integerOperation =
        map.passesAll() && primitive instanceof IntegerOperation operation ? operation : null;
  }

  Primitive primitive() {
    return primitive;
  }

  ArgumentMap map() {
    return map;
  }

  @Override
  @Nullable IntegerOperation integerOperation() {
    return integerOperation;
  }

  @Override
  Object perform(Object receiver) {
    if (!map.passesAll()) {
      return perform(receiver, Values.NONE);
    }
    var result = primitive.call(interpreter, receiver);
    return result instanceof Failure failure ? fail(receiver, Values.NONE, failure) : result;
  }

  @Override
  Object perform(Object receiver, Object argument) {
    if (!map.passesAll()) {
      return perform(receiver, new Object[] {argument});
    }
    var result = primitive.call(interpreter, receiver, argument);
    return result instanceof Failure failure
        ? fail(receiver, new Object[] {argument}, failure)
        : result;
  }

  @Override
  Object perform(Object receiver, Object[] arguments) {
    var result =
        primitive.call(
            interpreter, map.receiver(receiver, arguments), map.arguments(receiver, arguments));
    return result instanceof Failure failure ? fail(receiver, arguments, failure) : result;
  }

  /** Handles a failure in an activation of the method. */
  Object fail(Object receiver, Object[] arguments, Failure failure) {
    var activation = call.activation(receiver, arguments);
    return call.routine().run(activation, node.afterFailure(failure));
  }
}
