package vivarium.world.object;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;

/**
 * The bytes of a large byte vector, in chunks of which each is either on disk under its hash or,
 * changed in this turn, in memory.
 *
 * <p>Changing a byte brings its chunk into memory; the store later writes that chunk under its new
 * hash and leaves the others alone.
 */
public final class ChunkedBytes {
  /** Bytes in a chunk; the last one of a vector may have fewer. */
  public static final int CHUNK_BYTES = 1 << 20;

  private static final byte[] ZEROES = new byte[CHUNK_BYTES];

  private final long size;
  private final Object[] chunks;

  private ChunkedBytes(long size, Object[] chunks) {
    this.size = size;
    this.chunks = chunks;
  }

  /** As many zeroes; they take no memory until they are changed. */
  public static ChunkedBytes zeroes(long size) {
    var chunks = new Object[chunkCount(size)];
    Arrays.fill(chunks, ZEROES);
    return new ChunkedBytes(size, chunks);
  }

  /** Bytes that are all on disk, under these hashes, in order. */
  public static ChunkedBytes stored(long size, List<ChunkHash> hashes) {
    if (hashes.size() != chunkCount(size)) {
      throw new IllegalArgumentException(
          "%d bytes need %d chunks, not %d".formatted(size, chunkCount(size), hashes.size()));
    }
    return new ChunkedBytes(size, hashes.toArray());
  }

  private static int chunkCount(long size) {
    return Math.toIntExact((size + CHUNK_BYTES - 1) / CHUNK_BYTES);
  }

  /** Number of bytes. */
  public long size() {
    return size;
  }

  /** Number of chunks. */
  public int chunkCount() {
    return chunks.length;
  }

  /** Number of bytes in a chunk. */
  public int chunkSize(int chunk) {
    return (int) Math.min(CHUNK_BYTES, size - (long) chunk * CHUNK_BYTES);
  }

  /** The hash of a chunk on disk, or null if the chunk is in memory only. */
  public @Nullable ChunkHash hashOf(int chunk) {
    return chunks[chunk] instanceof ChunkHash hash ? hash : null;
  }

  /** The bytes of a chunk that is in memory only; at least {@link #chunkSize} of them. */
  public byte[] changedBytes(int chunk) {
    return (byte[]) chunks[chunk];
  }

  /** Records that a chunk is on disk now. */
  public void storedAs(int chunk, ChunkHash hash) {
    chunks[chunk] = hash;
  }

  void read(ObjectMemory memory, long from, byte[] target, int targetOffset, int length) {
    Objects.checkFromIndexSize(from, length, size);
    int done = 0;
    while (done < length) {
      long at = from + done;
      int chunk = (int) (at / CHUNK_BYTES);
      int offset = (int) (at % CHUNK_BYTES);
      int step = Math.min(length - done, chunkSize(chunk) - offset);
      if (chunks[chunk] instanceof ChunkHash hash) {
        memory.readChunk(hash, offset, target, targetOffset + done, step);
      } else {
        System.arraycopy(changedBytes(chunk), offset, target, targetOffset + done, step);
      }
      done += step;
    }
  }

  void write(ObjectMemory memory, long from, byte[] source, int sourceOffset, int length) {
    Objects.checkFromIndexSize(from, length, size);
    int done = 0;
    while (done < length) {
      long at = from + done;
      int chunk = (int) (at / CHUNK_BYTES);
      int offset = (int) (at % CHUNK_BYTES);
      int step = Math.min(length - done, chunkSize(chunk) - offset);
      System.arraycopy(source, sourceOffset + done, writable(memory, chunk), offset, step);
      done += step;
    }
  }

  private byte[] writable(ObjectMemory memory, int chunk) {
    if (chunks[chunk] instanceof byte[] bytes && bytes != ZEROES) {
      return bytes;
    }
    var bytes = new byte[chunkSize(chunk)];
    if (chunks[chunk] instanceof ChunkHash hash) {
      memory.readChunk(hash, 0, bytes, 0, bytes.length);
    }
    chunks[chunk] = bytes;
    return bytes;
  }

  /** The same bytes, sharing what is on disk. */
  ChunkedBytes copy() {
    var copies = chunks.clone();
    for (int i = 0; i < copies.length; i++) {
      if (copies[i] instanceof byte[] bytes && bytes != ZEROES) {
        copies[i] = bytes.clone();
      }
    }
    return new ChunkedBytes(size, copies);
  }
}
