package vivarium.vat.testing;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/** Entries of one vat in memory. */
final class FakeEntries implements EntryStore {
  private final Versioned<EntryKey> entries;

  FakeEntries(Versioned<EntryKey> entries) {
    this.entries = entries;
  }

  @Override
  public byte @Nullable [] get(EntryKey key) {
    return entries.current(key);
  }

  @Override
  public @Nullable EntryKey nextKey(EntryKey after) {
    return entries.currentKeys().stream()
        .filter(key -> key.compareTo(after) > 0)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void range(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor) {
    for (var key : entries.currentKeys()) {
      var value = get(key);
      if (key.compareTo(from) >= 0
          && (to == null || key.compareTo(to) < 0)
          && value != null
          && !visitor.visit(key, value)) {
        return;
      }
    }
  }

  @Override
  public byte @Nullable [] getAsOf(EntryKey key, long turn) {
    return entries.asOf(key, turn);
  }

  @Override
  public long lastTurnOf(EntryKey key) {
    var history = entries.history(key);
    return history.isEmpty() ? 0 : history.getLast();
  }

  @Override
  public long lastTurnOf(EntryKey key, long asOf) {
    return entries.history(key).stream()
        .filter(turn -> turn <= asOf)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }
}
