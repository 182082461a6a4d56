package vivarium.world.primitive;

import vivarium.world.interp.BlockObject;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.ObjectVector;

/** Running blocks again and again. Running one once is a message and needs no primitive. */
final class BlockPrimitives {
  static void enter(Registry registry) {
    registry.unary(
        "_BlockArity",
        (_, block) ->
            block instanceof BlockObject it ? (Object) (long) it.arity() : Failure.BAD_TYPE);
    registry.unary("_BlockLoop", BlockPrimitives::loop);
    registry.oneArgument(
        "_BlockWhileTrue:",
        (interpreter, condition, body) ->
            loopWhile(interpreter, condition, body, interpreter.truth(true)));
    registry.oneArgument(
        "_BlockWhileFalse:",
        (interpreter, condition, body) ->
            loopWhile(interpreter, condition, body, interpreter.truth(false)));
    registry.oneArgument("_BlockValueArguments:", BlockPrimitives::valueArguments);
  }

  private static Object loop(Interpreter interpreter, Object block) {
    if (!(block instanceof BlockObject body) || body.arity() > 0) {
      return Failure.BAD_TYPE;
    }
    for (; ; ) {
      interpreter.callBlock(body);
    }
  }

  /** Runs the body as long as the condition answers what is wanted. */
  private static Object loopWhile(
      Interpreter interpreter, Object condition, Object body, Object wanted) {
    if (!(condition instanceof BlockObject test) || test.arity() > 0) {
      return Failure.BAD_TYPE;
    }
    for (; ; ) {
      var answer = interpreter.callBlock(test);
      if (answer != wanted) {
        return isTruth(interpreter, answer)
            ? interpreter.universe().wellKnown().nil
            : Failure.BAD_TYPE;
      }
      interpreter.send(body, "value");
    }
  }

  private static boolean isTruth(Interpreter interpreter, Object value) {
    return value == interpreter.truth(true) || value == interpreter.truth(false);
  }

  private static Object valueArguments(Interpreter interpreter, Object block, Object arguments) {
    if (!(block instanceof BlockObject body) || !(arguments instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    return vector.size() == body.arity()
        ? interpreter.callBlock(body, Vectors.elements(vector))
        : Failure.BAD_SIZE;
  }

  private BlockPrimitives() {}
}
