package vivarium.world.store.bytes;

import java.util.zip.CRC32C;

/** CRC-32C, and blocks of bytes that end in their own. */
public final class Checksum {
  /** How many bytes {@link #seal} adds. */
  public static final int BYTES = 4;

  /** The checksum of a range of bytes. */
  public static int of(byte[] bytes, int start, int length) {
    var crc = new CRC32C();
    crc.update(bytes, start, length);
    return (int) crc.getValue();
  }

  /** The checksum of bytes under a number: the same bytes under another number have another one. */
  public static int of(long number, byte[] bytes) {
    var crc = new CRC32C();
    addLong(crc, number);
    crc.update(bytes, 0, bytes.length);
    return (int) crc.getValue();
  }

  /** The checksum of bytes under a key of bytes. */
  public static int of(byte[] key, byte[] bytes) {
    var crc = new CRC32C();
    addLong(crc, key.length);
    crc.update(key, 0, key.length);
    crc.update(bytes, 0, bytes.length);
    return (int) crc.getValue();
  }

  /** Ends a block with the checksum of all its bytes and of what it is: table and number. */
  public static byte[] seal(ByteWriter block, long identity) {
    block.putInt(sealOf(block.buffer(), block.length(), identity));
    return block.toBytes();
  }

  /**
   * Checks a block made by {@link #seal} and answers a reader of what is before the checksum.
   *
   * @throws Malformed if the checksum does not match
   */
  public static ByteReader open(byte[] block, long identity) {
    int length = block.length - BYTES;
    if (length < 0) {
      throw new Malformed("a block of %d bytes".formatted(block.length));
    }
    int stored = new ByteReader(block, length, block.length).takeInt();
    int actual = sealOf(block, length, identity);
    if (stored != actual) {
      throw new Malformed("checksum %08x, expected %08x".formatted(actual, stored));
    }
    return new ByteReader(block, 0, length);
  }

  /** Whether a block was made by {@link #seal} for this identity, and is whole. */
  public static boolean isSealed(byte[] block, long identity) {
    int length = block.length - BYTES;
    return length >= 0
        && new ByteReader(block, length, block.length).takeInt() == sealOf(block, length, identity);
  }

  private static int sealOf(byte[] bytes, int length, long identity) {
    var crc = new CRC32C();
    crc.update(bytes, 0, length);
    addLong(crc, identity);
    return (int) crc.getValue();
  }

  private static void addLong(CRC32C crc, long number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      crc.update((int) (number >>> shift) & 0xff);
    }
  }

  private Checksum() {}
}
