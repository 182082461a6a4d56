package vivarium.world.store.memory;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.page.Place;
import vivarium.world.store.turn.EntryKey;

/** The entries of a vat that is held in memory only. */
final class MemoryEntries implements EntryStore {
  private final MemoryNow now;
  private final MemoryPast past;

  MemoryEntries(MemoryNow now, MemoryPast past) {
    this.now = now;
    this.past = past;
  }

  @Override
  public byte @Nullable [] get(EntryKey key) {
    var contents = now.entry(key);
    return contents == null ? null : contents.bytes().clone();
  }

  @Override
  public @Nullable EntryKey nextKey(EntryKey after) {
    var next = now.entryAfter(after);
    return next == null ? null : next.getKey();
  }

  @Override
  public void range(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor) {
    var next = now.entryFrom(from);
    while (next != null && (to == null || next.getKey().compareTo(to) < 0)) {
      if (!visitor.visit(next.getKey(), next.getValue().bytes().clone())) {
        return;
      }
      next = now.entryAfter(next.getKey());
    }
  }

  @Override
  public byte @Nullable [] getAsOf(EntryKey key, long turn) {
    return past.asOf(new Place.OfEntry(key), turn);
  }

  @Override
  public long lastTurnOf(EntryKey key) {
    return lastTurnOf(key, Long.MAX_VALUE);
  }

  @Override
  public long lastTurnOf(EntryKey key, long asOf) {
    return past.lastTurnOf(new Place.OfEntry(key), asOf);
  }
}
