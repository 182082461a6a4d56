package vivarium.vat.past;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;

/**
 * The entries of a vat as they were right after some turn.
 *
 * <p>Which keys there were is not written anywhere: they are among those that are there now and
 * those that have changed since. A walk asks first for the ones that are there and then for those
 * that have changed, so that one which is removed in between is among the second.
 */
final class EntriesAsOf implements EntryStore {
  private static final int PAGE = 500;

  private final VatStore store;
  private final long turn;
  private final NavigableSet<EntryKey> changedSince = new ConcurrentSkipListSet<>();

  /** Everything that has changed up to here is in {@link #changedSince}. */
  private long lookedUpTo;

  EntriesAsOf(VatStore store, long turn) {
    this.store = store;
    this.turn = turn;
    this.lookedUpTo = turn;
  }

  @Override
  public byte @Nullable [] get(EntryKey key) {
    return store.entries().getAsOf(key, turn);
  }

  @Override
  public @Nullable EntryKey nextKey(EntryKey after) {
    var found = new EntryKey[1];
    walk(
        after,
        null,
        (key, value) -> {
          if (key.equals(after)) {
            return true;
          }
          found[0] = key;
          return false;
        });
    return found[0];
  }

  @Override
  public void range(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor) {
    walk(from, to, visitor);
  }

  private void walk(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor) {
    var begin = from;
    boolean isFirst = true;
    while (true) {
      var keys = new TreeSet<EntryKey>();
      boolean isLast = addPresent(keys, begin, to);
      lookForChanges();
      addChanged(keys, begin, isLast ? to : keys.last());
      for (var key : keys) {
        boolean isNew = isFirst || key.compareTo(begin) > 0;
        var value = isNew ? get(key) : null;
        if (value != null && !visitor.visit(key, value)) {
          return;
        }
      }
      if (isLast) {
        return;
      }
      begin = keys.last();
      isFirst = false;
    }
  }

  /** Adds keys that are there now; answers whether these are all. */
  private boolean addPresent(TreeSet<EntryKey> keys, EntryKey from, @Nullable EntryKey to) {
    store
        .entries()
        .range(
            from,
            to,
            (key, value) -> {
              keys.add(key);
              return keys.size() < PAGE;
            });
    return keys.size() < PAGE;
  }

  private void addChanged(TreeSet<EntryKey> keys, EntryKey from, @Nullable EntryKey to) {
    keys.addAll(
        to == null ? changedSince.tailSet(from) : changedSince.subSet(from, true, to, false));
  }

  private synchronized void lookForChanges() {
    var last = store.turns(Long.MAX_VALUE, 1);
    store.changedSince(
        lookedUpTo,
        new VatStore.ThingVisitor() {
          @Override
          public void object(long id) {}

          @Override
          public void entry(EntryKey key) {
            changedSince.add(key);
          }
        });
    lookedUpTo = last.isEmpty() ? lookedUpTo : Math.max(lookedUpTo, last.getFirst().turn());
  }

  @Override
  public byte @Nullable [] getAsOf(EntryKey key, long moment) {
    return store.entries().getAsOf(key, Math.min(moment, turn));
  }

  @Override
  public long lastTurnOf(EntryKey key) {
    return store.entries().lastTurnOf(key, turn);
  }

  @Override
  public long lastTurnOf(EntryKey key, long asOf) {
    return store.entries().lastTurnOf(key, Math.min(asOf, turn));
  }
}
