package vivarium.world.object;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a large vector. Never seen by code or mirrors: only its vector refers to it.
 *
 * <p>It is an object so that it is faulted in, evicted and written by itself.
 */
public final class VectorSegment extends WorldObject {
  private Object @Nullable [] elements;

  /** A new segment, in memory only, that takes over the array. */
  public VectorSegment(ObjectMemory memory, Object[] elements) {
    super(memory, memory.wellKnown().emptyMap, new Object[0]);
    this.elements = elements;
  }

  /** The stand-in for a segment on disk. */
  public VectorSegment(ObjectMemory memory, long id) {
    super(memory, id);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.VECTOR_SEGMENT;
  }

  /** The element at an index within the segment. */
  public Object at(int index) {
    map();
    return Objects.requireNonNull(elements)[index];
  }

  /** Replaces the element at an index within the segment. */
  public void setAt(int index, Object value) {
    aboutToChange();
    Objects.requireNonNull(elements)[index] = value;
  }

  /** The elements themselves, to be read. */
  Object[] elements() {
    map();
    return Objects.requireNonNull(elements);
  }

  /** The elements themselves, to be changed at once. */
  Object[] changingElements() {
    aboutToChange();
    return Objects.requireNonNull(elements);
  }

  @Override
  public VectorSegment copy() {
    map();
    return new VectorSegment(memory(), Objects.requireNonNull(elements).clone());
  }

  @Override
  protected Object body() {
    return Objects.requireNonNull(elements).clone();
  }

  @Override
  protected void setBody(Object body) {
    elements = (Object[]) body;
  }

  @Override
  protected void dropBody() {
    elements = null;
  }
}
