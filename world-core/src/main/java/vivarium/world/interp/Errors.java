package vivarium.world.interp;

import org.jspecify.annotations.Nullable;
import vivarium.world.syntax.Selector;
import vivarium.world.syntax.SyntaxError;

/** Makes the errors that code can run into, with the texts that a person reads. */
final class Errors {
  private final Interpreter interpreter;

  Errors(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** No slot, several slots, or no parent of that name. */
  SelfError lookup(ErrorKind kind, Object receiver, String selector, @Nullable String delegate) {
    var name = interpreter.describe(receiver);
    var message =
        switch (kind) {
          case AMBIGUOUS_SELECTOR ->
              "More than one '%s' slot was found in %s.".formatted(selector, name);
          case MISSING_PARENT ->
              "No '%s' delegatee slot was found for the method of %s.".formatted(delegate, name);
          default -> "No '%s' slot found in %s.".formatted(selector, name);
        };
    return error(kind, message, receiver, null);
  }

  /** A message sent with another number of arguments than its selector says. */
  SelfError argumentCount(Object receiver, String selector, int given) {
    return error(
        ErrorKind.MISMATCHED_ARGUMENT_COUNT,
        "'%s' takes %s, not %d.".formatted(selector, counted(Selector.arity(selector)), given),
        receiver,
        null);
  }

  private static String counted(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  /** A message whose selector is no string. */
  SelfError performType(Object receiver, Object selector) {
    return error(
        ErrorKind.PERFORM_TYPE,
        "A selector must be a string, not %s.".formatted(interpreter.describe(selector)),
        receiver,
        null);
  }

  /** A primitive that failed, where nobody handles it. */
  SelfError primitive(String primitive, Object receiver, String code) {
    return error(
        ErrorKind.PRIMITIVE_FAILED,
        "%s: the '%s' primitive failed. Its receiver was %s."
            .formatted(code, primitive, interpreter.describe(receiver)),
        receiver,
        null);
  }

  /** Too many activations; named is the method that most of the last ones belong to. */
  SelfError stackOverflow(Activation next, int depth) {
    return error(
        ErrorKind.STACK_OVERFLOW,
        "stackOverflow: %,d calls are waiting for each other, most of them in '%s'."
            .formatted(depth, interpreter.stack().mostFrequentMethod()),
        next.receiver,
        null);
  }

  /** A block that has outlived its method. */
  SelfError nonLifoBlock(BlockObject block, Activation home) {
    return error(
        ErrorKind.NON_LIFO_BLOCK,
        "nonLifoBlock: a block can no longer run once the method that made it has returned; '%s' has."
            .formatted(home.call().selector()),
        block,
        null);
  }

  /** A text that is to be evaluated but is not in the language. */
  SelfError syntax(SyntaxError cause, Object receiver) {
    return error(ErrorKind.SYNTAX, String.valueOf(cause.getMessage()), receiver, null);
  }

  /** An error that code raises itself. */
  SelfError signal(String message, Object payload) {
    return error(ErrorKind.SIGNAL, message, payload, payload);
  }

  private SelfError error(
      ErrorKind kind, String message, Object receiver, @Nullable Object payload) {
    return new SelfError(
        kind,
        message,
        receiver,
        interpreter.describe(receiver),
        payload,
        interpreter.stack().capture());
  }
}
