package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges;
import vivarium.world.store.turn.TurnSummary;

/** What some turns, one after the other, did to a vat taken together. */
final class TurnSpan {
  /** What they did to one object. */
  static final class Touched {
    private final long id;
    private final byte @Nullable [] before;
    private byte @Nullable [] after;
    private List<Long> later = List.of();

    private Touched(TurnChanges.OfObject first) {
      this.id = first.id();
      this.before = first.before();
    }

    long id() {
      return id;
    }

    /** Its record before the first of them, or null if there was none. */
    byte @Nullable [] before() {
      return before;
    }

    /** Its record after the last of them, or null if there was none. */
    byte @Nullable [] after() {
      return after;
    }

    /** How many turns after them changed it again. */
    int laterTurns() {
      return later.size();
    }
  }

  /** What they did to one entry. */
  record TouchedEntry(EntryKey key, byte @Nullable [] before, byte @Nullable [] after) {}

  private final Map<Long, Touched> objects = new TreeMap<>();
  private final Map<EntryKey, TouchedEntry> entries = new HashMap<>();

  /** What turns did in a vat, those of them that belong to it. */
  static TurnSpan of(VatStore store, Timeline timeline, TurnRange range) {
    var turns = new ArrayList<TurnSummary>();
    timeline.inRange(store, range.first(), range.last(), turns::add);
    var span = new TurnSpan();
    for (var turn : turns.reversed()) {
      span.add(store.changesOf(turn.turn()), turn.reverses() != null, range.last());
    }
    return span;
  }

  private void add(TurnChanges changes, boolean takesBack, long last) {
    for (var object : changes.objects()) {
      var touched = objects.computeIfAbsent(object.id(), unused -> new Touched(object));
      touched.after = object.after();
      touched.later = object.later().stream().filter(turn -> turn > last).toList();
    }
    for (var entry : changes.entries()) {
      if (takesBack) {
        add(entry, entry.before());
      } else {
        EntryRules.former(entry).ifPresent(then -> add(entry, then.value()));
      }
    }
  }

  private void add(TurnChanges.OfEntry entry, byte @Nullable [] before) {
    entries.merge(
        entry.key(),
        new TouchedEntry(entry.key(), before, entry.after()),
        (first, next) -> new TouchedEntry(first.key(), first.before(), next.after()));
  }

  /** The objects and maps that they changed, by id. */
  Collection<Touched> objects() {
    return objects.values();
  }

  /** The entries that they changed, of those that go back. */
  Collection<TouchedEntry> entries() {
    return entries.values();
  }
}
