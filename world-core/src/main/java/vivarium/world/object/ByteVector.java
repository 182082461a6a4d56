package vivarium.world.object;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A vector of bytes of a fixed size, counted from 0: a picture, a song, a file.
 *
 * <p>A small one holds its bytes itself. The bytes of a large one are offloaded in chunks, read
 * range by range and never wholly in memory.
 */
public final class ByteVector extends WorldObject {
  /** The largest size of which the bytes lie in the object itself. */
  public static final int INLINE_BYTES_MAX = 4096;

  private long size;
  private byte @Nullable [] inline;
  private @Nullable ChunkedBytes chunked;

  /** A new byte vector of zeroes, in memory only. */
  public ByteVector(ObjectMemory memory, ObjectMap map, long size) {
    this(
        memory,
        map,
        nils(memory, map),
        size <= INLINE_BYTES_MAX ? new byte[(int) size] : ChunkedBytes.zeroes(size));
  }

  /**
   * A new byte vector, in memory only, that takes over the fields and the body.
   *
   * @param body {@code byte[]} of at most {@link #INLINE_BYTES_MAX} or {@link ChunkedBytes} of more
   */
  public ByteVector(ObjectMemory memory, ObjectMap map, Object[] fields, Object body) {
    super(memory, map, fields);
    setBody(body);
  }

  /** The stand-in for a byte vector on disk. */
  public ByteVector(ObjectMemory memory, long id) {
    super(memory, id);
  }

  private static Object[] nils(ObjectMemory memory, ObjectMap map) {
    var fields = new Object[map.fieldCount()];
    if (fields.length > 0) {
      Arrays.fill(fields, memory.wellKnown().nil);
    }
    return fields;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.BYTE_VECTOR;
  }

  /** Number of bytes. */
  public long size() {
    map();
    return size;
  }

  /**
   * The byte at an index, 0 to 255.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public int at(long index) {
    Objects.checkIndex(index, size());
    if (inline != null) {
      return inline[(int) index] & 0xff;
    }
    var one = new byte[1];
    read(index, one, 0, 1);
    return one[0] & 0xff;
  }

  /**
   * Replaces the byte at an index.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public void setAt(long index, int value) {
    write(index, new byte[] {(byte) value}, 0, 1);
  }

  /**
   * Copies a range into an array.
   *
   * @throws IndexOutOfBoundsException if the range is not within the vector
   */
  public void read(long from, byte[] target, int targetOffset, int length) {
    Objects.checkFromIndexSize(from, length, size());
    if (inline != null) {
      System.arraycopy(inline, (int) from, target, targetOffset, length);
    } else {
      Objects.requireNonNull(chunked).read(memory(), from, target, targetOffset, length);
    }
  }

  /**
   * Replaces a range.
   *
   * @throws IndexOutOfBoundsException if the range is not within the vector
   */
  public void write(long from, byte[] source, int sourceOffset, int length) {
    Objects.checkFromIndexSize(from, length, size());
    aboutToChange();
    if (inline != null) {
      System.arraycopy(source, sourceOffset, inline, (int) from, length);
    } else {
      Objects.requireNonNull(chunked).write(memory(), from, source, sourceOffset, length);
    }
  }

  /** The chunks of a large byte vector, or null if the bytes lie in the object itself. */
  public @Nullable ChunkedBytes chunks() {
    map();
    return chunked;
  }

  /** A byte vector of another size with the same slots; bytes beyond the old size are 0. */
  public ByteVector copyOfSize(long newSize) {
    if (newSize == size()) {
      return copy();
    }
    var itsMap = map().thawed();
    var copy =
        new ByteVector(
            memory(),
            itsMap,
            copyOfFields(),
            newSize <= INLINE_BYTES_MAX ? new byte[(int) newSize] : ChunkedBytes.zeroes(newSize));
    var buffer = new byte[(int) Math.min(ChunkedBytes.CHUNK_BYTES, Math.min(newSize, size))];
    for (long at = 0; at < Math.min(newSize, size); at += buffer.length) {
      int length = (int) Math.min(buffer.length, Math.min(newSize, size) - at);
      read(at, buffer, 0, length);
      copy.write(at, buffer, 0, length);
    }
    return copy;
  }

  @Override
  public ByteVector copy() {
    var itsMap = map().thawed();
    return new ByteVector(memory(), itsMap, copyOfFields(), body());
  }

  @Override
  protected Object body() {
    return inline != null ? inline.clone() : Objects.requireNonNull(chunked).copy();
  }

  @Override
  protected void setBody(Object body) {
    if (body instanceof byte[] bytes) {
      inline = bytes;
      chunked = null;
      size = bytes.length;
    } else {
      chunked = (ChunkedBytes) body;
      inline = null;
      size = chunked.size();
    }
  }

  @Override
  protected void dropBody() {
    inline = null;
    chunked = null;
  }
}
