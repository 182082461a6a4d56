package vivarium.world.store.vat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.page.Place;
import vivarium.world.store.turn.EntryKey;

/** The entries of a vat as its users see them. */
final class VatEntries implements EntryStore {
  /** How many entries a walk reads at a time. */
  private static final int BATCH = 128;

  private record Entry(EntryKey key, byte[] value) {}

  private final VatCore core;

  VatEntries(VatCore core) {
    this.core = core;
  }

  @Override
  public byte @Nullable [] get(EntryKey key) {
    return core.reading(() -> {
      var newest = core.overlay().entry(key);
      if (newest != null) {
        return newest.bytes();
      }
      return core.rows().contents(new Place.OfEntry(key), core.rows().version(key));
    });
  }

  @Override
  public @Nullable EntryKey nextKey(EntryKey after) {
    var next = core.reading(() -> collect(after.next(), null, 1));
    return next.isEmpty() ? null : next.getFirst().key();
  }

  @Override
  public void range(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor) {
    var start = from;
    while (true) {
      var first = start;
      var batch = core.reading(() -> collect(first, to, BATCH));
      for (var entry : batch) {
        if (!visitor.visit(entry.key(), entry.value())) {
          return;
        }
      }
      if (batch.size() < BATCH) {
        return;
      }
      start = batch.getLast().key().next();
    }
  }

  @Override
  public byte @Nullable [] getAsOf(EntryKey key, long asOf) {
    long turn = core.kept().floor(asOf);
    var newest = core.overlay().entry(key);
    if (newest != null && newest.turn() <= turn) {
      return newest.bytes();
    }
    long needed = newest == null ? 0 : newest.turn();
    var place = new Place.OfEntry(key);
    return core.readingApplied(
        needed, () -> core.rows().contents(place, core.history().asOf(place, turn)));
  }

  @Override
  public long lastTurnOf(EntryKey key) {
    return core.reading(() -> {
      var newest = core.overlay().entry(key);
      return newest != null ? newest.turn() : core.kept().ceiling(core.rows().version(key).turn());
    });
  }

  @Override
  public long lastTurnOf(EntryKey key, long asOf) {
    long turn =
        core.readingApplied(
            core.savedTurn(), () -> core.history().asOf(new Place.OfEntry(key), asOf).turn());
    return core.kept().ceiling(turn);
  }

  private List<Entry> collect(EntryKey from, @Nullable EntryKey to, int limit) {
    var found = new ArrayList<Entry>();
    var key = from;
    while (key != null && found.size() < limit && (to == null || key.compareTo(to) < 0)) {
      key = step(key, to, found);
    }
    return found;
  }

  /**
   * Takes the first entry at or after a key, if it is on the same page, and answers where to go on.
   * The overlay is asked before the page: what leaves the overlay is on the page by then.
   */
  private @Nullable EntryKey step(EntryKey key, @Nullable EntryKey to, List<Entry> found) {
    var over = core.overlay().entryFrom(key);
    var page = core.rows().entryPage(key);
    int at = page.ceiling(key);
    while (at < page.size() && !page.versionAt(at).isPresent()) {
      at++;
    }
    var below = at < page.size() ? page.keyAt(at) : null;
    var overKey = over == null ? null : over.getKey();
    if (over != null && overKey != null && (below == null || overKey.compareTo(below) <= 0)) {
      if (below == null && page.high() != null && overKey.compareTo(page.high()) >= 0) {
        return page.high();
      }
      var bytes = over.getValue().bytes();
      if (bytes != null && (to == null || overKey.compareTo(to) < 0)) {
        found.add(new Entry(overKey, bytes));
      }
      return overKey.next();
    }
    if (below == null) {
      return page.high();
    }
    var value = core.rows().contents(new Place.OfEntry(below), page.versionAt(at));
    if (value != null && (to == null || below.compareTo(to) < 0)) {
      found.add(new Entry(below, value));
    }
    return below.next();
  }
}
