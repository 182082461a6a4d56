package vivarium.world.memory;

import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;

/** Where a memory gets records and offloaded bytes from. */
public interface RecordSource {
  /**
   * The record of an object or a map, or null if there is none.
   *
   * @throws vivarium.world.base.WorldException if it cannot be read or its checksum is wrong
   */
  byte @Nullable [] read(long id);

  /**
   * Reads a range of a chunk.
   *
   * @throws vivarium.world.base.WorldException if it cannot be read
   */
  void readChunk(ChunkHash chunk, int offset, byte[] target, int targetOffset, int length);

  /**
   * Stores a chunk; storing the same bytes again costs nothing.
   *
   * @throws vivarium.world.base.WorldException if it cannot be written
   */
  ChunkHash putChunk(byte[] bytes, int length);

  /** The lowest id that was never used. */
  long firstUnusedId();
}
