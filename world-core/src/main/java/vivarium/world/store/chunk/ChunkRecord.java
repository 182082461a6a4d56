package vivarium.world.store.chunk;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;

/**
 * The head in front of a chunk's bytes in a pack: a sign (4 bytes), the length (4), the hash (32),
 * a checksum of each 64 KiB of bytes (4 each), and a checksum of the head (4). With it a pack can
 * be read without an index, and a part of a chunk can be checked without reading all of it.
 *
 * @param hash the name of the chunk
 * @param length how many bytes it has
 * @param blockChecksums one for each block
 */
record ChunkRecord(ChunkHash hash, int length, int[] blockChecksums) {
  static final int BLOCK_BYTES = 64 * 1024;
  static final int HEAD_BYTES_MAX = headBytes(ChunkStore.MAX_BYTES);

  static final int SIGN_BYTES = 4;

  private static final int SIGN = 0x43484e4b;
  private static final int FIXED_BYTES = 4 + 4 + ChunkHash.BYTES + Checksum.BYTES;

  /** How long the head of a chunk of some length is. */
  static int headBytes(int length) {
    return FIXED_BYTES + Checksum.BYTES * blocks(length);
  }

  private static int blocks(int length) {
    return (length + BLOCK_BYTES - 1) / BLOCK_BYTES;
  }

  /** The record of a chunk. */
  static ChunkRecord of(byte[] bytes, int start, int length) {
    var checksums = new int[blocks(length)];
    for (int i = 0; i < checksums.length; i++) {
      int at = i * BLOCK_BYTES;
      checksums[i] = Checksum.of(bytes, start + at, Math.min(BLOCK_BYTES, length - at));
    }
    return new ChunkRecord(hash(bytes, start, length), length, checksums);
  }

  static ChunkHash hash(byte[] bytes, int start, int length) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, start, length);
      return ChunkHash.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new WorldBug("every Java knows SHA-256", e);
    }
  }

  /** Head and bytes together. */
  long bytes() {
    return (long) headBytes(length) + length;
  }

  byte[] head() {
    var out = new ByteWriter(headBytes(length));
    out.putInt(SIGN).putInt(length).putRaw(hash.bytes());
    for (int checksum : blockChecksums) {
      out.putInt(checksum);
    }
    out.putInt(Checksum.of(out.buffer(), 0, out.length()));
    return out.toBytes();
  }

  /**
   * Reads a head.
   *
   * @param bytes at least as many bytes as the head has, from its beginning
   * @throws Malformed if it is none
   */
  static ChunkRecord read(byte[] bytes) {
    var in = new ByteReader(bytes);
    if (in.takeInt() != SIGN) {
      throw new Malformed("there is no chunk");
    }
    int length = in.takeInt();
    if (length < 1 || length > ChunkStore.MAX_BYTES) {
      throw new Malformed("a chunk of impossible length");
    }
    var hash = ChunkHash.of(in.takeRaw(ChunkHash.BYTES));
    var checksums = new int[blocks(length)];
    Arrays.setAll(checksums, _ -> in.takeInt());
    if (Checksum.of(bytes, 0, in.position()) != in.takeInt()) {
      throw new Malformed("the head of a chunk is damaged");
    }
    return new ChunkRecord(hash, length, checksums);
  }

  /** Whether the sign of a record stands somewhere. */
  static boolean hasSign(byte[] bytes, int position) {
    return new ByteReader(bytes, position, bytes.length).takeInt() == SIGN;
  }

  /** Whether a block of the chunk is what was written. */
  boolean isBlock(int block, ByteBuffer bytes) {
    return Checksum.of(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining())
        == blockChecksums[block];
  }
}
