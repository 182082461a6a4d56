package vivarium.world.primitive;

import vivarium.world.interp.Failure;
import vivarium.world.object.Integers;

/** Indices and ranges as code gives them: counted from 0, the end of a range not included. */
final class Indices {
  /** The index as an int, or -1 if it is none of something of that size. */
  static int index(Object index, long size) {
    return index instanceof Long i && i >= 0 && i < size ? i.intValue() : -1;
  }

  /** Whether two values bound a range within something of that size. */
  static boolean isRange(Object from, Object to, long size) {
    return from instanceof Long a && to instanceof Long b && 0 <= a && a <= b && b <= size;
  }

  /** How a primitive fails that was given this for an index. */
  static Failure failure(Object index) {
    return Integers.isInteger(index) ? Failure.BAD_INDEX : Failure.BAD_TYPE;
  }

  /** How a primitive fails that was given this for a range. */
  static Failure rangeFailure(Object from, Object to) {
    return Integers.isInteger(from) && Integers.isInteger(to)
        ? Failure.BAD_INDEX
        : Failure.BAD_TYPE;
  }

  /** An index that was found to be within bounds. */
  static int toInt(Object index) {
    return Math.toIntExact((Long) index);
  }

  private Indices() {}
}
