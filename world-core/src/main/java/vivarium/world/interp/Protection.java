package vivarium.world.interp;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Running a block so that errors in it are handled, or so that something is done afterwards. */
final class Protection {
  private static final String RUNTIME_PROBLEM = "runtimeProblem:Message:Receiver:";

  private final Interpreter interpreter;
  private final Deque<SelfError> beingHandled = new ArrayDeque<>();

  Protection(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The value of the block, or if an error comes out of it, of the handler. */
  Object onError(BlockObject block, Object handler) {
    int depth = interpreter.stack().depth();
    try {
      return interpreter.callBlock(block);
    } catch (SelfError error) {
      interpreter.stack().popTo(depth);
      return handle(error, handler);
    }
  }

  private Object handle(SelfError error, Object handler) {
    beingHandled.push(error);
    try {
      var problem = problemOf(error);
      return handler instanceof BlockObject block
          ? interpreter.callBlock(
              block,
              problem,
              String.valueOf(error.getMessage()),
              error.receiver(),
              StackText.of(error.trace(), interpreter.printer()),
              error.kind().word())
          : interpreter.send(handler, "value:", problem);
    } finally {
      beingHandled.pop();
    }
  }

  /** What a handler is given: what was raised, or what the lobby makes of a runtime error. */
  private Object problemOf(SelfError error) {
    var payload = error.payload();
    if (payload != null) {
      return payload;
    }
    var message = String.valueOf(error.getMessage());
    var lobby = interpreter.universe().wellKnown().lobby;
    return interpreter.dispatcher().isUnderstood(lobby, RUNTIME_PROBLEM)
        ? interpreter.send(lobby, RUNTIME_PROBLEM, error.kind().word(), message, error.receiver())
        : message;
  }

  /** The error that the innermost running handler was given, or null. */
  @Nullable SelfError beingHandled() {
    return beingHandled.peek();
  }

  /** The value of the block; the cleanup runs however the block ends, except when the turn ends. */
  Object ensure(BlockObject block, Object cleanup) {
    int depth = interpreter.stack().depth();
    Object value;
    try {
      value = interpreter.callBlock(block);
    } catch (SelfError | NonLocalReturn unwinding) {
      interpreter.stack().popTo(depth);
      interpreter.send(cleanup, "value");
      throw unwinding;
    }
    interpreter.send(cleanup, "value");
    return value;
  }
}
