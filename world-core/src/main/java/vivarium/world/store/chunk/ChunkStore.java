package vivarium.world.store.chunk;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;

/**
 * Bytes by content: immutable chunks named by their SHA-256, each kept once. Large byte vectors are
 * lists of chunks.
 *
 * <p>Chunks are written past the journal. A turn that names a chunk put before it becomes safe only
 * together with the chunk. A chunk that no turn names, because of a crash in between, does no harm.
 */
public interface ChunkStore {
  /** The longest chunk, and the length into which imports are cut. */
  int MAX_BYTES = 1024 * 1024;

  /**
   * Keeps a chunk.
   *
   * @param bytes what remains in it, 1 to {@link #MAX_BYTES} bytes; not changed, not kept
   * @return its name and length
   * @throws vivarium.world.store.error.StoreWriteFailed if it cannot be written
   */
  Chunk put(ByteBuffer bytes);

  /** Whether a chunk is kept here. */
  boolean has(ChunkHash hash);

  /**
   * Reads a whole chunk and compares its hash.
   *
   * @throws vivarium.world.store.error.WorldDamaged if it is missing or damaged
   */
  byte[] read(ChunkHash hash);

  /**
   * Reads a part of a chunk; the checksums of the blocks it touches are compared.
   *
   * @param offset where in the chunk to begin, in bytes
   * @param target filled to its limit, which must not be beyond the chunk's end
   * @throws vivarium.world.store.error.WorldDamaged if it is missing or damaged
   */
  void read(ChunkHash hash, int offset, ByteBuffer target);

  /**
   * Keeps everything that comes out of a source, cut into chunks. Reading, hashing and writing run
   * side by side, in little memory. All of it is safe when this returns.
   *
   * @param progress told how many bytes are done; answers whether to go on
   * @return the chunks in order
   * @throws java.util.concurrent.CancellationException if progress said no
   * @throws java.io.UncheckedIOException if the source cannot be read
   */
  List<Chunk> importFrom(ReadableByteChannel source, Progress progress);

  /** The length of all chunks, in bytes. */
  long byteCount();
}
