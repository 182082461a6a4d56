package vivarium.world.primitive;

import java.util.ArrayList;
import vivarium.world.data.FrozenCopy;
import vivarium.world.data.LiveParts;
import vivarium.world.data.NotPassable;
import vivarium.world.data.PassStyle;
import vivarium.world.data.Rank;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** Data that is copied and frozen, and the one order of all values. */
final class DataPrimitives {
  private static final int ELEMENT_BYTES = 16;

  static void enter(Registry registry) {
    registry.unary("_PassStyle", (interpreter, a) -> style(interpreter, a).word());
    registry.unary("_PassRank", (interpreter, a) -> (long) style(interpreter, a).ordinal());
    registry.unary(
        "_IsFrozen",
        (interpreter, a) ->
            interpreter.truth(!(a instanceof WorldObject object) || object.map().isFrozen()));
    registry.unary("_LiveParts", DataPrimitives::liveParts);
    registry.oneArgument("_FrozenCopyOf:", DataPrimitives::frozenCopy);
    registry.oneArgument("_WhyNotPassable:", DataPrimitives::whyNotPassable);
    registry.oneArgument("_RankCompare:", DataPrimitives::compare);
    registry.manyArguments("_RankSearch:Count:", DataPrimitives::search);
    registry.manyArguments("_RankSearchStyle:Count:", DataPrimitives::searchStyle);
  }

  private static PassStyle style(Interpreter interpreter, Object value) {
    return PassStyle.of(value, interpreter.universe().wellKnown());
  }

  private static Rank rank(Interpreter interpreter) {
    return new Rank(interpreter.universe().wellKnown());
  }

  /** A vector: a path, the object that is there, the next path, and so on. */
  private static Object liveParts(Interpreter interpreter, Object value) {
    var answer = new ArrayList<Object>();
    for (var part : LiveParts.of(value, interpreter.universe().wellKnown())) {
      answer.add(part.path());
      answer.add(part.object());
    }
    return Vectors.of(interpreter, answer);
  }

  /** The receiver is what records have for their prototype. */
  private static Object frozenCopy(Interpreter interpreter, Object receiver, Object value) {
    if (!(receiver instanceof WorldObject prototype)) {
      return Failure.BAD_TYPE;
    }
    var style = style(interpreter, value);
    if (!style.isComposite() && style != PassStyle.BYTES && style.isPassable()) {
      return value;
    }
    try {
      var copying = new FrozenCopy(interpreter.universe().memory(), prototype);
      var copy = copying.of(value);
      interpreter.allocate(copying.elementCount() * ELEMENT_BYTES);
      return copy;
    } catch (NotPassable refused) {
      return Failure.NOT_PASSABLE;
    }
  }

  /** What is wrong with a value of which no frozen copy can be made; nil if one can. */
  private static Object whyNotPassable(Interpreter interpreter, Object receiver, Object value) {
    if (!(receiver instanceof WorldObject prototype)) {
      return Failure.BAD_TYPE;
    }
    try {
      var unused = new FrozenCopy(interpreter.universe().memory(), prototype).of(value);
      return interpreter.universe().wellKnown().nil;
    } catch (NotPassable refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static Object compare(Interpreter interpreter, Object a, Object b) {
    try {
      return (long) Integer.signum(rank(interpreter).compare(a, b));
    } catch (NotPassable refused) {
      return Failure.NOT_PASSABLE;
    }
  }

  private static Object search(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(receiver instanceof ObjectVector vector) || !(arguments[1] instanceof Long count)) {
      return Failure.BAD_TYPE;
    }
    if (count < 0 || count > vector.size()) {
      return Failure.BAD_INDEX;
    }
    try {
      return rank(interpreter).search(vector, arguments[0], count);
    } catch (NotPassable refused) {
      return Failure.NOT_PASSABLE;
    }
  }

  private static Object searchStyle(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(receiver instanceof ObjectVector vector)
        || !(arguments[0] instanceof Long style)
        || !(arguments[1] instanceof Long count)) {
      return Failure.BAD_TYPE;
    }
    return count < 0 || count > vector.size()
        ? Failure.BAD_INDEX
        : rank(interpreter).searchStyle(vector, Math.toIntExact(Math.clamp(style, 0, 99)), count);
  }

  private DataPrimitives() {}
}
