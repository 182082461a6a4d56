package vivarium.world.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link RecordWriter} wrote, and never beyond its end. */
final class RecordReader {
  private final long id;
  private final byte[] bytes;
  private int position;

  RecordReader(long id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes;
  }

  RecordUnreadable unreadable(String what) {
    return new RecordUnreadable(id, what);
  }

  boolean atEnd() {
    return position == bytes.length;
  }

  int readByte() {
    return bytes[take(1)] & 0xff;
  }

  byte[] readBytes(int count) {
    int from = take(count);
    return Arrays.copyOfRange(bytes, from, from + count);
  }

  long readUnsigned() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int group = readByte();
      value |= (long) (group & 0x7f) << shift;
      if (group < 0x80) {
        return value;
      }
    }
    throw unreadable("a number is too long");
  }

  long readSigned() {
    long value = readUnsigned();
    return value >>> 1 ^ -(value & 1);
  }

  /** A count of things of which each takes at least {@code bytesEach}, so it cannot be absurd. */
  int readCount(int bytesEach) {
    long count = readUnsigned();
    if (count < 0 || count > (bytes.length - position) / Math.max(1, bytesEach)) {
      throw unreadable("it counts " + count + " things, more than it has room for");
    }
    return (int) count;
  }

  long readLong() {
    return ByteBuffer.wrap(bytes, take(Long.BYTES), Long.BYTES).getLong();
  }

  String readText() {
    int count = readCount(1);
    return new String(bytes, take(count), count, StandardCharsets.UTF_8);
  }

  /** All that is left. */
  byte[] readRest() {
    return readBytes(bytes.length - position);
  }

  void skip(int count) {
    take(count);
  }

  void skipText() {
    take(readCount(1));
  }

  private int take(int count) {
    if (count > bytes.length - position) {
      throw unreadable("it ends at byte " + bytes.length + " in the middle of something");
    }
    int from = position;
    position += count;
    return from;
  }
}
