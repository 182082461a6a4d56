package vivarium.world.store.chunk;

import java.nio.ByteBuffer;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.crypt.Sealing;
import vivarium.world.store.crypt.WorldKeys;

/**
 * A chunk in a pack of an encrypted world. Its head: a sign (4 bytes), the length (4), a salt (16),
 * the sealed hash (48); then each block, sealed. The key is derived with the salt, which is drawn
 * at random when the chunk is sealed; so every chunk has a key of its own, with which the hash is
 * sealed under nonce 0 and block n under nonce n + 1, once each.
 *
 * @param hash the name of the chunk
 * @param length how many bytes it has
 * @param salt what its key is derived with
 * @param keys the keys of the world
 */
record SealedChunk(ChunkHash hash, int length, byte[] salt, WorldKeys keys) implements StoredChunk {
  static final int SIGN = 0x43484e58;
  static final int HEAD_BYTES = 4 + 4 + WorldKeys.SALT_BYTES + ChunkHash.BYTES + Sealing.TAG_BYTES;

  private static final byte[] NOTHING = {};

  /** How long the record of a chunk of some length is. */
  static long storedBytes(int length) {
    return HEAD_BYTES + length + (long) StoredChunk.blocks(length) * Sealing.TAG_BYTES;
  }

  /** Head and sealed blocks of a chunk whose bytes stand in an array. */
  static ByteBuffer sealed(WorldKeys keys, ChunkRecord record, byte[] bytes, int start) {
    int length = record.length();
    var chunk =
        new SealedChunk(record.hash(), length, WorldKeys.randomBytes(WorldKeys.SALT_BYTES), keys);
    var sealing = keys.chunk(chunk.salt);
    var out = new byte[Math.toIntExact(chunk.bytes())];
    var head = head(length, chunk.salt);
    System.arraycopy(head, 0, out, 0, head.length);
    sealing.seal(nonce(0), head, record.hash().bytes(), 0, ChunkHash.BYTES, out, head.length);
    for (int block = 0; block < StoredChunk.blocks(length); block++) {
      sealing.seal(
          nonce(block + 1),
          NOTHING,
          bytes,
          start + block * BLOCK_BYTES,
          chunk.blockLength(block),
          out,
          Math.toIntExact(chunk.blockStart(block)));
    }
    return ByteBuffer.wrap(out);
  }

  /**
   * Reads a head.
   *
   * @throws Malformed if it is none of this world
   */
  static SealedChunk read(WorldKeys keys, byte[] bytes) {
    var in = new ByteReader(bytes);
    if (in.takeInt() != SIGN) {
      throw new Malformed("there is no chunk");
    }
    int length = in.takeInt();
    if (length < 1 || length > ChunkStore.MAX_BYTES) {
      throw new Malformed("a chunk of impossible length");
    }
    var salt = in.takeRaw(WorldKeys.SALT_BYTES);
    var head = head(length, salt);
    int sealed = in.position();
    in.skip(HEAD_BYTES - sealed);
    var hash = keys.chunk(salt).open(nonce(0), head, bytes, sealed, HEAD_BYTES - sealed);
    return new SealedChunk(ChunkHash.of(hash), length, salt, keys);
  }

  @Override
  public int headBytes() {
    return HEAD_BYTES;
  }

  @Override
  public int blockExtra() {
    return Sealing.TAG_BYTES;
  }

  @Override
  public byte[] open(int block, byte[] stored) {
    return keys.chunk(salt).open(nonce(block + 1), NOTHING, stored, 0, stored.length);
  }

  /** What of the head is in the clear. */
  private static byte[] head(int length, byte[] salt) {
    return new ByteWriter(HEAD_BYTES).putInt(SIGN).putInt(length).putRaw(salt).toBytes();
  }

  private static byte[] nonce(int number) {
    return ByteBuffer.allocate(Sealing.NONCE_BYTES).putInt(number).array();
  }
}
