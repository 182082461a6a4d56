package vivarium.world.store.chunk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.error.WorldDamaged;

/** Chunks that are held in memory only. Any thread may use them. */
public final class MemoryChunks implements ChunkStore {
  private final Map<ChunkHash, byte[]> chunks = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  /** How many chunks there are. */
  public int count() {
    return chunks.size();
  }

  @Override
  public Chunk put(ByteBuffer source) {
    var kept = new byte[source.remaining()];
    source.duplicate().get(kept);
    var hash = ChunkRecord.hash(kept, 0, kept.length);
    if (chunks.putIfAbsent(hash, kept) == null) {
      bytes.addAndGet(kept.length);
    }
    return new Chunk(hash, kept.length);
  }

  @Override
  public boolean has(ChunkHash hash) {
    return chunks.containsKey(hash);
  }

  private byte[] require(ChunkHash hash) {
    var chunk = chunks.get(hash);
    if (chunk == null) {
      throw new WorldDamaged("The chunk %s is missing.".formatted(hash));
    }
    return chunk;
  }

  @Override
  public byte[] read(ChunkHash hash) {
    return require(hash).clone();
  }

  @Override
  public void read(ChunkHash hash, int offset, ByteBuffer target) {
    target.put(require(hash), offset, target.remaining());
  }

  @Override
  public List<Chunk> importFrom(ReadableByteChannel source, Progress progress) {
    var done = new ArrayList<Chunk>();
    var buffer = ByteBuffer.allocate(MAX_BYTES);
    long length = 0;
    try {
      while (fill(buffer, source)) {
        length += buffer.flip().remaining();
        done.add(put(buffer));
        buffer.clear();
        if (!progress.report(length)) {
          throw new CancellationException("the import was cancelled");
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return done;
  }

  /** Whether there was anything. */
  private static boolean fill(ByteBuffer buffer, ReadableByteChannel source) throws IOException {
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = source.read(buffer);
    }
    return buffer.position() > 0;
  }

  @Override
  public long byteCount() {
    return bytes.get();
  }
}
