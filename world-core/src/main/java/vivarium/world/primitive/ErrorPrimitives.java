package vivarium.world.primitive;

import java.util.ArrayList;
import vivarium.world.interp.BlockObject;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.StackText;

/** Raising errors, handling them, and seeing where one is. */
final class ErrorPrimitives {
  static void enter(Registry registry) {
    registry.oneArgument("_Signal:", ErrorPrimitives::signal);
    registry.oneArgument("_OnError:", ErrorPrimitives::onError);
    registry.oneArgument("_Ensure:", ErrorPrimitives::ensure);
    registry.unary("_PassError", (interpreter, _) -> passError(interpreter));
    registry.oneArgument("_StackTrace:", ErrorPrimitives::stackTrace);
  }

  private static Object signal(Interpreter interpreter, Object problem, Object message) {
    if (!(message instanceof String text)) {
      return Failure.BAD_TYPE;
    }
    throw interpreter.signal(text, problem);
  }

  private static Object onError(Interpreter interpreter, Object block, Object handler) {
    return block instanceof BlockObject body && body.arity() == 0
        ? interpreter.onError(body, handler)
        : Failure.BAD_TYPE;
  }

  private static Object ensure(Interpreter interpreter, Object block, Object cleanup) {
    return block instanceof BlockObject body && body.arity() == 0
        ? interpreter.ensure(body, cleanup)
        : Failure.BAD_TYPE;
  }

  private static Object passError(Interpreter interpreter) {
    var error = interpreter.errorBeingHandled();
    if (error == null) {
      return Failure.UNSUPPORTED;
    }
    throw error;
  }

  private static Object stackTrace(Interpreter interpreter, Object receiver, Object limit) {
    if (!(limit instanceof Long most)) {
      return Failure.BAD_TYPE;
    }
    var lines = new ArrayList<String>();
    for (var frame : interpreter.trace().frames()) {
      if (lines.size() < most) {
        lines.add(StackText.line(frame, interpreter.printer()));
      }
    }
    return Vectors.of(interpreter, lines);
  }

  private ErrorPrimitives() {}
}
