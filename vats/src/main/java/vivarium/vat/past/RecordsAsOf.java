package vivarium.vat.past;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;
import vivarium.world.memory.RecordSource;
import vivarium.world.store.VatStore;

/** The records of a vat as they were right after a turn; nothing can be added to them. */
final class RecordsAsOf implements RecordSource {
  private final VatStore store;
  private final long turn;

  RecordsAsOf(VatStore store, long turn) {
    this.store = store;
    this.turn = turn;
  }

  @Override
  public byte @Nullable [] read(long id) {
    return store.readAsOf(id, turn);
  }

  @Override
  public void readChunk(ChunkHash chunk, int offset, byte[] target, int at, int length) {
    store.chunks().read(chunk, offset, ByteBuffer.wrap(target, at, length));
  }

  @Override
  public ChunkHash putChunk(byte[] bytes, int length) {
    throw new WorldBug("nobody keeps bytes in the past");
  }

  @Override
  public long firstUnusedId() {
    return store.nextFreeId();
  }
}
