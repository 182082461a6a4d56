package vivarium.world.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import vivarium.world.object.ByteVector;
import vivarium.world.object.CodePointOrder;
import vivarium.world.object.Integers;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/**
 * The one order of all values that can be kept.
 *
 * <p>Values of different styles are ordered by {@link PassStyle}. Numbers, whole or not, are
 * ordered by what they are worth, exactly; 0.0 and -0.0 are the same and NaN comes last. Strings
 * are ordered by code points, which is the order of their bytes in UTF-8. Vectors and records are
 * ordered part by part. Objects are ordered by the number that a collection gave them when they
 * came into it ({@link #ORDINAL_SLOT}), otherwise by their identity.
 *
 * <p>Two values that compare as 0 are the same key.
 */
public final class Rank {
  /** The data slot of the stand-in that a collection puts in the place of an object. */
  public static final String ORDINAL_SLOT = "storeOrdinal";

  private static final int DEPTH_MAX = 2_000;
  private static final int PIECE_BYTES = 4_096;

  private final WellKnown known;

  /** The order of the values of one vat. */
  public Rank(WellKnown known) {
    this.known = known;
  }

  /**
   * Negative, zero or positive as {@code a} comes before, at or after {@code b}.
   *
   * @throws NotPassable if they are nested too deeply to compare, as when they hold themselves
   */
  public int compare(Object a, Object b) {
    return compare(a, b, 0);
  }

  /**
   * Where a key stands among the first {@code count} elements of a vector in rising order.
   *
   * @return the index, or {@code -1 - i} if it would have to be put in at {@code i}
   */
  public long search(ObjectVector sorted, Object key, long count) {
    long low = 0;
    long high = count - 1;
    while (low <= high) {
      long middle = low + high >>> 1;
      int order = compare(sorted.at(middle), key, 0);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  /** The index of the first of {@code count} elements in rising order of that style or a later. */
  public long searchStyle(ObjectVector sorted, int style, long count) {
    long low = 0;
    long high = count;
    while (low < high) {
      long middle = low + high >>> 1;
      if (PassStyle.of(sorted.at(middle), known).ordinal() < style) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(Object a, Object b, int depth) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.compareTo(y);
    }
    if (a == b) {
      return 0;
    }
    if (depth > DEPTH_MAX) {
      throw new NotPassable("These cannot be compared: their parts lie too deep in one another.");
    }
    var style = PassStyle.of(a, known);
    int order = style.compareTo(PassStyle.of(b, known));
    return order == 0 ? compareAlike(style, a, b, depth + 1) : order;
  }

  private int compareAlike(PassStyle style, Object a, Object b, int depth) {
    return switch (style) {
      case NUMBER -> compareNumbers(a, b);
      case STRING -> CodePointOrder.compare((String) a, (String) b);
      case BOOLEAN -> a == known.no ? -1 : 1;
      case NIL -> 0;
      case OBJECT -> Long.compare(ordinal((WorldObject) a), ordinal((WorldObject) b));
      case BYTES -> compareBytes((ByteVector) a, (ByteVector) b);
      case VECTOR -> compareVectors((ObjectVector) a, (ObjectVector) b, depth);
      case ERROR, RECORD, TAGGED -> compareRecords((WorldObject) a, (WorldObject) b, depth);
      case BLOCK, METHOD ->
          throw new NotPassable(
              "A %s has no place in the order of values.".formatted(style.word()));
      case INSIDE ->
          throw new NotPassable(
              "The state or context of an instance has no place in the order of values.");
    };
  }

  private static long ordinal(WorldObject object) {
    return object.map().find(ORDINAL_SLOT) instanceof Slot.Data data
            && object.field(data.fieldIndex()) instanceof Long ordinal
        ? ordinal
        : object.identity();
  }

  private static int compareNumbers(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue() ? 0 : x.compareTo(y);
    }
    if (a instanceof Double x) {
      return compareFloat(x, b);
    }
    return b instanceof Double y ? -compareFloat(y, a) : Integers.big(a).compareTo(Integers.big(b));
  }

  /** Exactly: a float is taken for the number that it stands for, never an integer for a float. */
  private static int compareFloat(double x, Object integer) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return 1;
    }
    if (x == Double.NEGATIVE_INFINITY) {
      return -1;
    }
    BigInteger whole = Integers.big(integer);
    return new BigDecimal(x).compareTo(new BigDecimal(whole));
  }

  private int compareVectors(ObjectVector a, ObjectVector b, int depth) {
    long shared = Math.min(a.size(), b.size());
    for (long i = 0; i < shared; i++) {
      int order = compare(a.at(i), b.at(i), depth);
      if (order != 0) {
        return order;
      }
    }
    return Long.compare(a.size(), b.size());
  }

  private static int compareBytes(ByteVector a, ByteVector b) {
    long shared = Math.min(a.size(), b.size());
    var left = new byte[PIECE_BYTES];
    var right = new byte[PIECE_BYTES];
    for (long at = 0; at < shared; at += PIECE_BYTES) {
      int length = (int) Math.min(PIECE_BYTES, shared - at);
      a.read(at, left, 0, length);
      b.read(at, right, 0, length);
      int order = Arrays.compareUnsigned(left, 0, length, right, 0, length);
      if (order != 0) {
        return order;
      }
    }
    return Long.compare(a.size(), b.size());
  }

  /** First by the names of their parts, then by the parts, then by what they inherit from. */
  private int compareRecords(WorldObject a, WorldObject b, int depth) {
    var left = Members.of(a);
    var right = Members.of(b);
    int order = compareNames(left, right);
    for (int i = 0; order == 0 && i < left.size(); i++) {
      order = compare(Members.value(a, left.get(i)), Members.value(b, right.get(i)), depth);
    }
    return order != 0 ? order : compareParents(a, b);
  }

  private static int compareNames(List<Slot> left, List<Slot> right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int order = CodePointOrder.compare(left.get(i).name(), right.get(i).name());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** Records are all the same sort of thing; of other data each sort has its own parent. */
  private int compareParents(WorldObject a, WorldObject b) {
    return PassStyle.of(a, known) == PassStyle.RECORD
        ? 0
        : Long.compare(parentIdentity(a), parentIdentity(b));
  }

  private static long parentIdentity(WorldObject data) {
    return data.map().parents().getFirst() instanceof Slot.Constant(_, _, WorldObject parent, _)
        ? parent.identity()
        : 0;
  }
}
