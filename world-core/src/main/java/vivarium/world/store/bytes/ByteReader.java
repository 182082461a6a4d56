package vivarium.world.store.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes apart what a {@link ByteWriter} made. Every step is checked: bytes that end too early or
 * state an impossible length are {@link Malformed}, whatever they are.
 */
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  /** Reads a whole array. */
  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads an array from one position to before another. */
  public ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Where the next byte comes from. */
  public int position() {
    return position;
  }

  /** Whether all has been read. */
  public boolean atEnd() {
    return position == end;
  }

  public int takeByte() {
    need(1);
    return bytes[position++] & 0xff;
  }

  public int takeInt() {
    need(4);
    int value =
        (bytes[position] & 0xff) << 24
            | (bytes[position + 1] & 0xff) << 16
            | (bytes[position + 2] & 0xff) << 8
            | (bytes[position + 3] & 0xff);
    position += 4;
    return value;
  }

  public long takeLong() {
    return (long) takeInt() << 32 | (takeInt() & 0xffffffffL);
  }

  public long takeNumber() {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int next = takeByte();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new Malformed("a number of more than ten bytes at " + position);
  }

  public long takeSigned() {
    long value = takeNumber();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number that counts bytes or things: not negative and within an int. */
  public int takeCount() {
    long value = takeNumber();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new Malformed("an impossible count at " + position);
    }
    return (int) value;
  }

  public byte[] takeBytes() {
    return takeRaw(takeCount());
  }

  /** Goes on behind the next array without taking it; answers whether it has these bytes. */
  public boolean nextBytesAre(byte[] expected) {
    int length = takeCount();
    skip(length);
    return Arrays.equals(bytes, position - length, position, expected, 0, expected.length);
  }

  public byte[] takeRaw(int length) {
    need(length);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  /** Goes on behind the next bytes without taking them. */
  public void skip(int length) {
    need(length);
    position += length;
  }

  public String takeText() {
    int length = takeCount();
    need(length);
    position += length;
    return new String(bytes, position - length, length, StandardCharsets.UTF_8);
  }

  private void need(int length) {
    if (length < 0 || length > end - position) {
      throw new Malformed(
          "%d bytes expected at %d, there are %d".formatted(length, position, end - position));
    }
  }
}
