package vivarium.world.primitive;

import java.util.Arrays;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.ByteVector;
import vivarium.world.object.Integers;
import vivarium.world.object.ObjectVector;

/** Vectors of values. */
final class VectorPrimitives {
  /** Two thousand million; a larger vector does not fit into a world of this size. */
  static final long SIZE_MAX = 1L << 31;

  static void enter(Registry registry) {
    registry.unary("_Size", (_, a) -> size(a));
    registry.oneArgument("_At:", (_, a, index) -> at(a, index));
    registry.manyArguments("_At:Put:", (_, a, arguments) -> atPut(a, arguments));
    registry.manyArguments("_Clone:Filler:", VectorPrimitives::cloneOfSize);
    registry.manyArguments(
        "_CopyRangeDstPos:SrcArray:SrcPos:Length:", (_, a, arguments) -> copyRange(a, arguments));
    registry.manyArguments("_VectorFrom:To:", VectorPrimitives::range);
    registry.oneArgument("_VectorJoin:", VectorPrimitives::join);
  }

  private static Object size(Object a) {
    return switch (a) {
      case ObjectVector vector -> vector.size();
      case ByteVector bytes -> bytes.size();
      default -> Failure.BAD_TYPE;
    };
  }

  private static Object at(Object a, Object index) {
    if (!(a instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    return index instanceof Long i && i >= 0 && i < vector.size()
        ? vector.at(i)
        : Indices.failure(index);
  }

  private static Object atPut(Object a, Object[] arguments) {
    if (!(a instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    if (!(arguments[0] instanceof Long i) || i < 0 || i >= vector.size()) {
      return Indices.failure(arguments[0]);
    }
    if (vector.map().isFrozen()) {
      return Failure.FROZEN;
    }
    vector.setAt(i, arguments[1]);
    return vector;
  }

  private static Object cloneOfSize(Interpreter interpreter, Object a, Object[] arguments) {
    if (!(a instanceof ObjectVector vector) || !Integers.isInteger(arguments[0])) {
      return Failure.BAD_TYPE;
    }
    if (!(arguments[0] instanceof Long size) || size < 0 || size > SIZE_MAX) {
      return Failure.BAD_SIZE;
    }
    interpreter.allocate(size * Long.BYTES);
    return vector.copyOfSize(size, arguments[1]);
  }

  /** Copies elements in the order that is right also where both ranges lie in the same vector. */
  private static Object copyRange(Object a, Object[] arguments) {
    if (!(a instanceof ObjectVector target) || !(arguments[1] instanceof ObjectVector source)) {
      return Failure.BAD_TYPE;
    }
    if (!(arguments[0] instanceof Long to)
        || !(arguments[2] instanceof Long from)
        || !(arguments[3] instanceof Long length)) {
      return Failure.BAD_TYPE;
    }
    if (!isWithin(to, length, target.size()) || !isWithin(from, length, source.size())) {
      return Failure.BAD_INDEX;
    }
    if (target.map().isFrozen()) {
      return Failure.FROZEN;
    }
    target.copyFrom(to, source, from, length);
    return target;
  }

  static boolean isWithin(long from, long length, long size) {
    return from >= 0 && length >= 0 && from <= size - length;
  }

  private static Object range(Interpreter interpreter, Object a, Object[] bounds) {
    if (!(a instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    if (!Indices.isRange(bounds[0], bounds[1], vector.size())) {
      return Indices.rangeFailure(bounds[0], bounds[1]);
    }
    long from = (Long) bounds[0];
    long size = (Long) bounds[1] - from;
    interpreter.allocate(size * Long.BYTES);
    var nil = interpreter.universe().wellKnown().nil;
    if (from == 0) {
      return vector.copyOfSize(size, nil);
    }
    var copy = vector.copyOfSize(0, nil).copyOfSize(size, nil);
    copy.copyFrom(0, vector, from, size);
    return copy;
  }

  private static Object join(Interpreter interpreter, Object a, Object separator) {
    return a instanceof ObjectVector vector && separator instanceof String text
        ? TextPrimitives.join(interpreter, Arrays.asList(Vectors.elements(vector)), text)
        : Failure.BAD_TYPE;
  }

  private VectorPrimitives() {}
}
