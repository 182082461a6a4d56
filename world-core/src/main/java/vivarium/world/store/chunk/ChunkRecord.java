package vivarium.world.store.chunk;

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
record ChunkRecord(ChunkHash hash, int length, int[] blockChecksums) implements StoredChunk {
  static final int HEAD_BYTES_MAX = headBytes(ChunkStore.MAX_BYTES);

  static final int SIGN_BYTES = 4;

  static final int SIGN = 0x43484e4b;
  private static final int FIXED_BYTES = 4 + 4 + ChunkHash.BYTES + Checksum.BYTES;

  /** How long the head of a chunk of some length is. */
  static int headBytes(int length) {
    return FIXED_BYTES + Checksum.BYTES * StoredChunk.blocks(length);
  }

  /** The record of a chunk. */
  static ChunkRecord of(byte[] bytes, int start, int length) {
    var checksums = new int[StoredChunk.blocks(length)];
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

  @Override
  public int headBytes() {
    return headBytes(length);
  }

  @Override
  public int blockExtra() {
    return 0;
  }

  @Override
  public byte[] open(int block, byte[] stored) {
    if (Checksum.of(stored, 0, stored.length) != blockChecksums[block]) {
      long start = (long) block * BLOCK_BYTES;
      throw new Malformed("bytes %d to %d are damaged".formatted(start, start + stored.length));
    }
    return stored;
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
    var checksums = new int[StoredChunk.blocks(length)];
    Arrays.setAll(checksums, _ -> in.takeInt());
    if (Checksum.of(bytes, 0, in.position()) != in.takeInt()) {
      throw new Malformed("the head of a chunk is damaged");
    }
    return new ChunkRecord(hash, length, checksums);
  }
}
