package vivarium.world.primitive;

import vivarium.world.interp.BlockObject;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.Loop;
import vivarium.world.object.ObjectVector;

/** Blocks: loops, and calls with a vector of arguments. Running a block once is a message. */
final class BlockPrimitives {
  static void enter(Registry registry) {
    registry.unary(
        "_BlockArity",
        (_, block) ->
            block instanceof BlockObject it ? (Object) (long) it.arity() : Failure.BAD_TYPE);
    registry.unary("_BlockLoop", Loop.endless());
    registry.oneArgument("_BlockWhileTrue:", Loop.whileTrue());
    registry.oneArgument("_BlockWhileFalse:", Loop.whileFalse());
    registry.manyArguments("_IntTo:By:Do:", Loop.counting());
    registry.oneArgument("_BlockValueArguments:", BlockPrimitives::valueArguments);
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
