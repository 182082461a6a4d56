package vivarium.world.primitive;

import vivarium.world.object.WorldObject;

/** Which values are the same, and a number that the same ones share. */
final class Identity {
  private static final int VALUE_BITS = 32;

  /** Objects are the same only as themselves; other values if kind and value agree. */
  static boolean same(Object a, Object b) {
    return a == b || (!(a instanceof WorldObject) && a.equals(b));
  }

  /** Lasts as long as the value: through eviction, and in another run of the program. */
  static long hash(Object value) {
    return value instanceof WorldObject object
        ? object.identity()
        : value.hashCode() & (1L << VALUE_BITS) - 1;
  }

  private Identity() {}
}
