package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

/** A call of the runtime, with what to do when it fails. */
final class PrimitiveNode extends Node {
  private static final Primitive UNDEFINED = (_, _, _) -> Failure.NOT_DEFINED;
  private static final String FAILED = "primitive:FailedWith:";
  private static final String HANDLER = "value:With:";

  private final Interpreter interpreter;
  private final String name;
  private final Primitive primitive;
  private final Node receiver;
  private final Node[] arguments;
  private final @Nullable Node ifFail;
  private final int site;

  PrimitiveNode(
      Interpreter interpreter,
      String name,
      Node receiver,
      Node[] arguments,
      @Nullable Node ifFail,
      int site) {
    this.interpreter = interpreter;
    this.name = name;
    this.receiver = receiver;
    this.arguments = arguments;
    this.ifFail = ifFail;
    this.site = site;
    var found = interpreter.primitives().find(name);
    this.primitive = found == null ? UNDEFINED : found;
  }

  Primitive primitive() {
    return primitive;
  }

  /** How the call is made of the receiver and arguments of its method, or null. */
  @Nullable ArgumentMap argumentMap(int argumentCount) {
    return ifFail == null || ifFail instanceof BlockNode
        ? ArgumentMap.of(receiver, arguments, argumentCount)
        : null;
  }

  /** What remains to be done once the primitive has been called and has failed. */
  Node afterFailure(Failure failure) {
    return new Node() {
      @Override
      Object execute(Activation activation) {
        activation.site = site;
        return failed(activation, receiver.execute(activation), failure, null);
      }
    };
  }

  @Override
  Object execute(Activation activation) {
    var target = receiver.execute(activation);
    return switch (arguments.length) {
      case 0 -> callUnary(activation, target);
      case 1 -> callOne(activation, target, arguments[0].execute(activation));
      default -> callMany(activation, target);
    };
  }

  private Object callUnary(Activation activation, Object target) {
    var handler = handler(activation);
    activation.site = site;
    var result = primitive.call(interpreter, target);
    return result instanceof Failure failure
        ? failed(activation, target, failure, handler)
        : result;
  }

  private Object callOne(Activation activation, Object target, Object argument) {
    var handler = handler(activation);
    activation.site = site;
    var result = primitive.call(interpreter, target, argument);
    return result instanceof Failure failure
        ? failed(activation, target, failure, handler)
        : result;
  }

  private Object callMany(Activation activation, Object target) {
    var values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].execute(activation);
    }
    var handler = handler(activation);
    activation.site = site;
    var result = primitive.call(interpreter, target, values);
    return result instanceof Failure failure
        ? failed(activation, target, failure, handler)
        : result;
  }

  /** The handler's value, or null for a literal block, which is only made when it is needed. */
  private @Nullable Object handler(Activation activation) {
    return ifFail == null || ifFail instanceof BlockNode ? null : ifFail.execute(activation);
  }

  private Object failed(
      Activation activation, Object target, Failure failure, @Nullable Object handler) {
    if (ifFail == null) {
      return unhandled(target, failure);
    }
    var block = handler == null ? ifFail.execute(activation) : handler;
    return block instanceof BlockObject literal && literal.arity() < 2
        ? interpreter.callBlock(literal, failure.code(), name)
        : interpreter.send(block, HANDLER, failure.code(), name);
  }

  private Object unhandled(Object target, Failure failure) {
    if (interpreter.dispatcher().isUnderstood(target, FAILED)) {
      return interpreter.send(target, FAILED, name, failure.code());
    }
    throw interpreter.errors().primitive(name, target, failure.code());
  }
}
