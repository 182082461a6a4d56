package vivarium.world.interp;

/**
 * Messages that cannot even be looked up, because what was to be sent is no selector or comes with
 * another number of arguments. As with failed lookups the receiver is told first.
 */
final class PerformFailures {
  private static final String ARGUMENTS = ":Type:Delegatee:MethodHolder:Arguments:";

  private final Interpreter interpreter;

  PerformFailures(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Object argumentCount(Object receiver, String selector, Object[] arguments) {
    return told(ErrorKind.MISMATCHED_ARGUMENT_COUNT, receiver, selector, arguments);
  }

  Object performType(Object receiver, Object selector, Object[] arguments) {
    return told(ErrorKind.PERFORM_TYPE, receiver, selector, arguments);
  }

  private Object told(ErrorKind kind, Object receiver, Object selector, Object[] arguments) {
    var errorSelector = kind.word() + ARGUMENTS;
    if (!interpreter.dispatcher().isUnderstood(receiver, errorSelector)) {
      throw kind == ErrorKind.PERFORM_TYPE
          ? interpreter.errors().performType(receiver, selector)
          : interpreter.errors().argumentCount(receiver, (String) selector, arguments.length);
    }
    var nil = interpreter.universe().wellKnown().nil;
    return interpreter.send(
        receiver, errorSelector, selector, "normal", nil, nil, interpreter.newVector(arguments));
  }
}
