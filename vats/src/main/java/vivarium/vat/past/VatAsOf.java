package vivarium.vat.past;

import org.jspecify.annotations.Nullable;
import vivarium.world.format.ObjectRecords;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatContents;
import vivarium.world.store.VatStore;
import vivarium.world.store.chunk.ChunkStore;

/** What a vat consisted of right after some turn, for as long as that moment is kept. */
public final class VatAsOf implements VatContents {
  private final VatStore store;
  private final long turn;
  private final EntriesAsOf entries;

  /**
   * @param turn the last turn that is included
   */
  public VatAsOf(VatStore store, long turn) {
    this.store = store;
    this.turn = turn;
    this.entries = new EntriesAsOf(store, turn);
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public byte @Nullable [] read(long id) {
    var record = store.readAsOf(id, turn);
    return record == null ? laterMap(id) : record;
  }

  /**
   * What was forgotten for good has at every moment the map that was made when it was forgotten.
   * Nothing else names a map before it is there, and maps never change.
   */
  private byte @Nullable [] laterMap(long id) {
    var now = store.read(id);
    return now != null && ObjectRecords.kindOf(id, now) == null ? now : null;
  }

  @Override
  public long lastTurnOf(long id) {
    return store.historyOf(id, Integer.MAX_VALUE).stream()
        .filter(changed -> changed <= turn)
        .findFirst()
        .orElse(0L);
  }

  @Override
  public long nextFreeId() {
    return store.nextFreeId();
  }

  @Override
  public EntryStore entries() {
    return entries;
  }

  /** All that were ever put: which of them the vat had then, its objects say. */
  @Override
  public ChunkStore chunks() {
    return store.chunks();
  }
}
