package vivarium.vat.search;

import org.jspecify.annotations.Nullable;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.ObjectKind;

/** What each record of a vat is, in eight bytes for each: its kind, and how many parts it has. */
final class KindTable {
  private static final int KIND_BITS = 4;
  private static final long KIND_MASK = (1 << KIND_BITS) - 1;

  /** Set for a map that a record has. */
  private static final long USED = 1 << KIND_BITS;

  private static final long ID_MAX = 1L << 36;
  private static final int PARTS_SHIFT = KIND_BITS + 1;
  private static final long UNREADABLE = -1;

  private final LongTable table = new LongTable();

  /** Notes a record; {@code kind} is null for a map. */
  void put(long id, @Nullable ObjectKind kind, long parts) {
    long code = kind == null ? ObjectRecords.MAP_CODE : kind.code();
    table.set(id, parts << PARTS_SHIFT | table.get(id) & USED | code);
  }

  /** Notes that some record has this map; a number that no record can have says nothing. */
  void use(long map) {
    if (map >= 0 && map < ID_MAX) {
      table.set(map, table.get(map) | USED);
    }
  }

  /** Whether a record has this map, so that what the map names can be met. */
  boolean isUsed(long map) {
    return (table.get(map) & USED) != 0;
  }

  /** Notes a record of which nothing is known but that it is there. */
  void unreadable(long id) {
    table.set(id, UNREADABLE);
  }

  /** False for a record that is there but cannot be read, so that nothing is said of it twice. */
  boolean isReadable(long id) {
    return table.get(id) != UNREADABLE;
  }

  boolean isMissing(long id) {
    return (table.get(id) & ~USED) == 0;
  }

  boolean isMap(long id) {
    return isReadable(id) && code(id) == ObjectRecords.MAP_CODE;
  }

  boolean is(long id, ObjectKind kind) {
    return isReadable(id) && code(id) == kind.code();
  }

  private long code(long id) {
    return table.get(id) & KIND_MASK;
  }

  /** How many assignable slots a map has, or elements a vector or a segment. */
  long parts(long id) {
    return table.get(id) >> PARTS_SHIFT;
  }

  /** What is there, in words. */
  String name(long id) {
    if (isMap(id)) {
      return "a map";
    }
    var kind = ObjectKind.ofCode((int) code(id));
    return kind == null ? "nothing" : "a " + name(kind);
  }

  /** A kind in words. */
  static String name(ObjectKind kind) {
    return switch (kind) {
      case SLOTS -> "slots object";
      case VECTOR -> "vector";
      case VECTOR_SEGMENT -> "part of a vector";
      case BYTE_VECTOR -> "byte vector";
      case MIRROR -> "mirror";
      case FAR_REFERENCE -> "far reference";
      case BLOCK -> "block";
    };
  }
}
