package vivarium.world.boot;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.memory.RecordSource;
import vivarium.world.store.VatStore;

/** The records of a vat, as its memory wants them. */
public final class StoredRecords implements RecordSource {
  private final VatStore store;

  /**
   * @param store the vat's disk, or a moment of it
   */
  public StoredRecords(VatStore store) {
    this.store = store;
  }

  @Override
  public byte @Nullable [] read(long id) {
    return store.read(id);
  }

  @Override
  public void readChunk(ChunkHash chunk, int offset, byte[] target, int at, int length) {
    store.chunks().read(chunk, offset, ByteBuffer.wrap(target, at, length));
  }

  @Override
  public ChunkHash putChunk(byte[] bytes, int length) {
    return store.chunks().put(ByteBuffer.wrap(bytes, 0, length)).hash();
  }

  @Override
  public long firstUnusedId() {
    return store.nextFreeId();
  }
}
