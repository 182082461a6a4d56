package vivarium.world.store.chunk;

import vivarium.world.base.ChunkHash;

/** A chunk as it stands in a pack: a head, then its bytes in blocks of {@link #BLOCK_BYTES}. */
sealed interface StoredChunk permits ChunkRecord, SealedChunk {
  /** The length of all blocks but the last, before they are sealed. */
  int BLOCK_BYTES = 64 * 1024;

  /** The name of the chunk. */
  ChunkHash hash();

  /** How many bytes it has. */
  int length();

  /** How long the head is. */
  int headBytes();

  /** How much longer each block is in the file. */
  int blockExtra();

  /**
   * The bytes of a block.
   *
   * @param block its number, from 0
   * @param stored as it stands in the file
   * @throws vivarium.world.store.bytes.Malformed if it is not what was written
   */
  byte[] open(int block, byte[] stored);

  /** How many blocks bytes of some length have. */
  static int blocks(int length) {
    return (length + BLOCK_BYTES - 1) / BLOCK_BYTES;
  }

  /** The length of a block, before it is sealed. */
  default int blockLength(int block) {
    return Math.min(BLOCK_BYTES, length() - block * BLOCK_BYTES);
  }

  /** Where a block begins in the file, from the beginning of the head. */
  default long blockStart(int block) {
    return headBytes() + (long) block * (BLOCK_BYTES + blockExtra());
  }

  /** Head and blocks together. */
  default long bytes() {
    return headBytes() + length() + (long) blocks(length()) * blockExtra();
  }
}
