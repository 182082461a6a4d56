package vivarium.world.store.vat;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.function.Supplier;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Progress;
import vivarium.world.store.chunk.Chunk;
import vivarium.world.store.chunk.ChunkStore;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.service.Troubles;

/**
 * The chunks of a vat, of which the status of the world tells while they cannot be written. It does
 * so until chunks or a turn could be saved again.
 */
public record ToldChunks(ChunkStore chunks, Troubles troubles) implements ChunkStore {
  /** The name of trouble with saving chunks. */
  public static final String SOURCE = "saving bytes";

  private <T> T saved(Supplier<T> writing) {
    try {
      var done = writing.get();
      troubles.clear(SOURCE);
      return done;
    } catch (StoreWriteFailed e) {
      troubles.set(SOURCE, e);
      throw e;
    }
  }

  @Override
  public Chunk put(ByteBuffer bytes) {
    return saved(() -> chunks.put(bytes));
  }

  @Override
  public boolean has(ChunkHash hash) {
    return chunks.has(hash);
  }

  @Override
  public byte[] read(ChunkHash hash) {
    return chunks.read(hash);
  }

  @Override
  public void read(ChunkHash hash, int offset, ByteBuffer target) {
    chunks.read(hash, offset, target);
  }

  @Override
  public List<Chunk> importFrom(ReadableByteChannel source, Progress progress) {
    return saved(() -> chunks.importFrom(source, progress));
  }

  @Override
  public long byteCount() {
    return chunks.byteCount();
  }
}
