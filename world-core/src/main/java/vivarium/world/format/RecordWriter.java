package vivarium.world.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as they are written. Integers are written in 7-bit groups, lowest first. */
final class RecordWriter {
  private byte[] bytes = new byte[256];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  void writeByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void writeBytes(byte[] source) {
    room(source.length);
    System.arraycopy(source, 0, bytes, length, source.length);
    length += source.length;
  }

  void writeUnsigned(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void writeSigned(long value) {
    writeUnsigned(value << 1 ^ value >> 63);
  }

  void writeLong(long value) {
    room(Long.BYTES);
    ByteBuffer.wrap(bytes, length, Long.BYTES).putLong(value);
    length += Long.BYTES;
  }

  /** Whether UTF-8 can carry a text: every surrogate in it has its other half. */
  static boolean isWhole(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        if (i + 1 == length || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** Text as UTF-8; only for text that {@link #isWhole}. */
  void writeText(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    writeUnsigned(encoded.length);
    writeBytes(encoded);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
