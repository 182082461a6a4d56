package vivarium.vat.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.chunk.Chunk;
import vivarium.world.store.chunk.ChunkStore;
import vivarium.world.store.error.WorldDamaged;

/** Chunks of one vat in memory. */
public final class FakeChunks implements ChunkStore {
  private final Map<ChunkHash, byte[]> chunks = new HashMap<>();

  @Override
  public synchronized Chunk put(ByteBuffer bytes) {
    var kept = new byte[bytes.remaining()];
    bytes.duplicate().get(kept);
    try {
      var hash = ChunkHash.of(MessageDigest.getInstance("SHA-256").digest(kept));
      chunks.put(hash, kept);
      return new Chunk(hash, kept.length);
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }

  /** Loses every chunk, as damage does. */
  public synchronized void lose() {
    chunks.clear();
  }

  @Override
  public synchronized boolean has(ChunkHash hash) {
    return chunks.containsKey(hash);
  }

  @Override
  public synchronized byte[] read(ChunkHash hash) {
    var bytes = chunks.get(hash);
    if (bytes == null) {
      throw new WorldDamaged("Chunk %s is missing.".formatted(hash));
    }
    return bytes.clone();
  }

  @Override
  public void read(ChunkHash hash, int offset, ByteBuffer target) {
    target.put(read(hash), offset, target.remaining());
  }

  @Override
  public List<Chunk> importFrom(ReadableByteChannel source, Progress progress) {
    var done = new ArrayList<Chunk>();
    var buffer = ByteBuffer.allocate(MAX_BYTES);
    try {
      while (source.read(buffer) >= 0 || buffer.position() > 0) {
        done.add(put(buffer.flip()));
        buffer.clear();
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    return done;
  }

  @Override
  public synchronized long byteCount() {
    return chunks.values().stream().mapToLong(bytes -> bytes.length).sum();
  }
}
