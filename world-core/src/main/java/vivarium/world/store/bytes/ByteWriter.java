package vivarium.world.store.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects bytes, in memory or, with a {@link Spill}, through a buffer of fixed length that is
 * emptied whenever it is full. Not for several threads at once.
 */
public final class ByteWriter {
  /** Takes what was collected when the buffer is full. */
  @FunctionalInterface
  public interface Spill {
    /** Takes the bytes from 0 to before {@code length}; the buffer is used again afterwards. */
    void take(byte[] buffer, int length);
  }

  private byte[] buffer;
  private int length;
  private final @Nullable Spill spill;

  /** A writer that grows in memory. */
  public ByteWriter(int capacity) {
    this.buffer = new byte[capacity];
    this.spill = null;
  }

  /** A writer that hands over its buffer each time it is full. */
  public ByteWriter(int capacity, Spill spill) {
    this.buffer = new byte[capacity];
    this.spill = spill;
  }

  /** How many bytes are in the buffer. */
  public int length() {
    return length;
  }

  /** Forgets what is in the buffer, to begin again. */
  public void clear() {
    length = 0;
  }

  /** Forgets what is in the buffer from a position on. */
  public void shorten(int position) {
    length = position;
  }

  /** The bytes in the buffer, a copy. */
  public byte[] toBytes() {
    return Arrays.copyOf(buffer, length);
  }

  /** The bytes in the buffer, without copying; valid until the next call on this writer. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(buffer, 0, length);
  }

  /** The buffer itself; valid until the next call on this writer. */
  public byte[] buffer() {
    return buffer;
  }

  public ByteWriter putByte(int value) {
    ensure(1);
    buffer[length++] = (byte) value;
    return this;
  }

  /** Four bytes, highest first. */
  public ByteWriter putInt(int value) {
    ensure(4);
    setInt(length, value);
    length += 4;
    return this;
  }

  /** Eight bytes, highest first. */
  public ByteWriter putLong(long value) {
    return putInt((int) (value >>> 32)).putInt((int) value);
  }

  /** Overwrites a byte that is in the buffer already. */
  public ByteWriter setByte(int position, int value) {
    buffer[position] = (byte) value;
    return this;
  }

  /** Overwrites four bytes that are in the buffer already. */
  public ByteWriter setInt(int position, int value) {
    buffer[position] = (byte) (value >>> 24);
    buffer[position + 1] = (byte) (value >>> 16);
    buffer[position + 2] = (byte) (value >>> 8);
    buffer[position + 3] = (byte) value;
    return this;
  }

  /** A number in as few bytes as it needs; those below 128 need one, negative ones ten. */
  public ByteWriter putNumber(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
    return this;
  }

  /** A number that may be negative, in as few bytes as it needs. */
  public ByteWriter putSigned(long value) {
    return putNumber((value << 1) ^ (value >> 63));
  }

  /** The length of an array and its bytes. */
  public ByteWriter putBytes(byte[] bytes) {
    return putNumber(bytes.length).putRaw(bytes);
  }

  /** The bytes of an array alone. */
  public ByteWriter putRaw(byte[] bytes) {
    return putRaw(bytes, 0, bytes.length);
  }

  /** The bytes of an array from one position to before another. */
  public ByteWriter putRaw(byte[] bytes, int start, int end) {
    int done = start;
    while (done < end) {
      ensure(1);
      int part = spill == null ? end - done : Math.min(end - done, room());
      ensure(part);
      System.arraycopy(bytes, done, buffer, length, part);
      length += part;
      done += part;
    }
    return this;
  }

  /** A text as the length and bytes of its UTF-8. */
  public ByteWriter putText(String text) {
    return putBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private int room() {
    return buffer.length - length;
  }

  private void ensure(int bytes) {
    if (room() >= bytes) {
      return;
    }
    if (spill == null) {
      int wanted = Math.max(Math.addExact(length, bytes), buffer.length + (buffer.length >> 1));
      buffer = Arrays.copyOf(buffer, wanted);
    } else {
      spill.take(buffer, length);
      length = 0;
    }
  }
}
