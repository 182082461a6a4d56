package vivarium.world.object;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;

/**
 * A vector of values of a fixed size, counted from 0.
 *
 * <p>A small one holds its elements itself. A large one holds {@link VectorSegment}s, each an
 * object for the store: so one changed element of ten million writes one segment, and walking along
 * the vector needs only a segment at a time in memory.
 */
public final class ObjectVector extends WorldObject {
  /** Elements in a segment; a vector with no more than these has no segments. */
  public static final int SEGMENT_SIZE = 512;

  private long size;
  private Object @Nullable [] elements;
  private VectorSegment @Nullable [] segments;

  /** What a vector holds beside its slots; the arrays are the vector's own. */
  public sealed interface Body {
    /** All elements of a small vector. */
    record Small(Object[] elements) implements Body {}

    /** The segments of a large vector. */
    record Large(long size, VectorSegment[] segments) implements Body {}
  }

  /** A new vector, in memory only, with every element {@code filler}. */
  public ObjectVector(ObjectMemory memory, ObjectMap map, Object filler, long size) {
    this(memory, map, fieldsOf(map, filler), filled(memory, filler, size));
  }

  /** A new vector, in memory only, that takes over the fields and the body. */
  public ObjectVector(ObjectMemory memory, ObjectMap map, Object[] fields, Body body) {
    super(memory, map, fields);
    setBody(body);
  }

  /** The stand-in for a vector on disk. */
  public ObjectVector(ObjectMemory memory, long id) {
    super(memory, id);
  }

  private static Object[] fieldsOf(ObjectMap map, Object filler) {
    var fields = new Object[map.fieldCount()];
    Arrays.fill(fields, filler);
    return fields;
  }

  private static Body filled(ObjectMemory memory, Object filler, long size) {
    if (size <= SEGMENT_SIZE) {
      var elements = new Object[(int) size];
      Arrays.fill(elements, filler);
      return new Body.Small(elements);
    }
    var segments = new VectorSegment[Math.toIntExact((size + SEGMENT_SIZE - 1) / SEGMENT_SIZE)];
    for (int i = 0; i < segments.length; i++) {
      var part = new Object[(int) Math.min(SEGMENT_SIZE, size - (long) i * SEGMENT_SIZE)];
      Arrays.fill(part, filler);
      segments[i] = new VectorSegment(memory, part);
    }
    return new Body.Large(size, segments);
  }

  /** A body that holds these elements, in segments where they are many. */
  public static Body bodyOf(ObjectMemory memory, Object[] values) {
    if (values.length <= SEGMENT_SIZE) {
      return new Body.Small(values);
    }
    var segments = new VectorSegment[(values.length + SEGMENT_SIZE - 1) / SEGMENT_SIZE];
    for (int i = 0; i < segments.length; i++) {
      int from = i * SEGMENT_SIZE;
      int to = Math.min(values.length, from + SEGMENT_SIZE);
      segments[i] = new VectorSegment(memory, Arrays.copyOfRange(values, from, to));
    }
    return new Body.Large(values.length, segments);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.VECTOR;
  }

  /** Number of elements. */
  public long size() {
    map();
    return size;
  }

  /**
   * The element at an index.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Object at(long index) {
    Objects.checkIndex(index, size());
    var small = elements;
    return small != null ? small[(int) index] : segmentAt(index).at((int) (index % SEGMENT_SIZE));
  }

  /**
   * Replaces the element at an index.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public void setAt(long index, Object value) {
    Objects.checkIndex(index, size());
    if (elements == null) {
      segmentAt(index).setAt((int) (index % SEGMENT_SIZE), value);
      return;
    }
    aboutToChange();
    Objects.requireNonNull(elements)[(int) index] = value;
  }

  /**
   * Takes over elements of a vector, of this one too: then as if they had been copied before.
   *
   * @param to where the first goes
   * @param from where the first comes from
   * @throws IndexOutOfBoundsException if there are not as many; nothing is changed then
   */
  public void copyFrom(long to, ObjectVector source, long from, long length) {
    Objects.checkFromIndexSize(to, length, size());
    Objects.checkFromIndexSize(from, length, source.size());
    boolean forward = to <= from;
    for (long done = 0; done < length; ) {
      long rest = length - done;
      int count =
          forward
              ? Math.min(stretchAfter(to + done, rest), stretchAfter(from + done, rest))
              : Math.min(stretchBefore(to + rest, rest), stretchBefore(from + rest, rest));
      long start = forward ? done : rest - count;
      System.arraycopy(
          source.elementsAt(from + start),
          offset(from + start),
          changingElementsAt(to + start),
          offset(to + start),
          count);
      done += count;
    }
  }

  /** How many elements from an index on lie side by side; a small vector has all of them. */
  private static int stretchAfter(long index, long most) {
    return (int) Math.min(most, SEGMENT_SIZE - index % SEGMENT_SIZE);
  }

  /** How many elements before an index lie side by side. */
  private static int stretchBefore(long index, long most) {
    return (int) Math.min(most, (index - 1) % SEGMENT_SIZE + 1);
  }

  private static int offset(long index) {
    return (int) (index % SEGMENT_SIZE);
  }

  private Object[] elementsAt(long index) {
    map(); // it may have gone while something else was brought in
    var small = elements;
    return small != null ? small : segmentAt(index).elements();
  }

  private Object[] changingElementsAt(long index) {
    map();
    if (elements == null) {
      return segmentAt(index).changingElements();
    }
    aboutToChange();
    return Objects.requireNonNull(elements);
  }

  /** A vector of another size with the same slots; elements beyond the old size are filler. */
  public ObjectVector copyOfSize(long newSize, Object filler) {
    var itsMap = map().thawed();
    var copy =
        new ObjectVector(memory(), itsMap, copyOfFields(), filled(memory(), filler, newSize));
    copy.copyFrom(0, this, 0, Math.min(newSize, size()));
    return copy;
  }

  @Override
  public ObjectVector copy() {
    return copyOfSize(size(), memory().wellKnown().nil);
  }

  private VectorSegment segmentAt(long index) {
    return Objects.requireNonNull(segments)[(int) (index / SEGMENT_SIZE)];
  }

  @Override
  protected Object body() {
    var small = elements;
    return small != null
        ? new Body.Small(small.clone())
        : new Body.Large(size, Objects.requireNonNull(segments).clone());
  }

  @Override
  protected void setBody(Object body) {
    switch ((Body) body) {
      case Body.Small(var values) -> {
        elements = values;
        segments = null;
        size = values.length;
      }
      case Body.Large(var newSize, var parts) -> {
        Invariant.require(newSize > SEGMENT_SIZE, "a small vector has no segments");
        elements = null;
        segments = parts;
        size = newSize;
      }
    }
  }

  @Override
  protected void dropBody() {
    elements = null;
    segments = null;
  }
}
