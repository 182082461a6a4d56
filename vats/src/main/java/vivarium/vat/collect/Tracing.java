package vivarium.vat.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vivarium.vat.turn.Vats;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;

/**
 * A trace through a world that goes on meanwhile, and what it may find to be in nobody's reach:
 * what was there when it began. What has changed since it looked last is looked into again, until
 * that is little.
 */
final class Tracing {
  private static final int ROUNDS_MAX = 4;
  private static final int CHANGES_FEW = 500;

  /** What is beyond it in one vat waits for the next collection. */
  private static final int REMOVED_MAX = 100_000;

  private final Vats vats;
  private final Trace trace;
  private long traced;
  private Map<String, List<Long>> candidates;
  private final Map<String, Marks> suspects = new HashMap<>();

  /** Begins one. */
  Tracing(Vats vats, List<String> names) {
    this.vats = vats;
    this.traced = vats.store().savedTurn();
    this.candidates = candidates(names);
    this.trace = new Trace(vats.store(), names);
    trace.begin();
  }

  Trace trace() {
    return trace;
  }

  /** The last turn of which all changes have been looked into. */
  long traced() {
    return traced;
  }

  /** What may go from a vat: of these, what is not marked in the end. */
  List<Long> candidates(VatTrace vat) {
    return candidates.getOrDefault(vat.store().name(), List.of());
  }

  /** The same, so that one of them is found fast. */
  Marks suspects(VatTrace vat) {
    return suspects.getOrDefault(vat.store().name(), new Marks());
  }

  /** Looks into everything, and into what changes meanwhile until that is little. */
  void run(Runnable pause) {
    trace.run(pause);
    for (int round = 0; round < ROUNDS_MAX && lookAtChanges() > CHANGES_FEW; round++) {
      trace.run(pause);
    }
    trace.run(pause);
    suspectUnmarked();
  }

  /** Looks into what has changed since the last time. */
  void catchUp() {
    lookAtChanges();
    trace.run(() -> {});
  }

  /** What is there before the trace begins; what comes later is not collected this time. */
  private Map<String, List<Long>> candidates(List<String> names) {
    var found = new HashMap<String, List<Long>>();
    for (var name : names) {
      var ids = new ArrayList<Long>();
      vats.store()
          .vat(name)
          .scan((id, contents) -> {
            if (contents != null && id >= WellKnown.FIRST_FREE_ID) {
              ids.add(id);
            }
          });
      found.put(name, ids);
    }
    return found;
  }

  private void suspectUnmarked() {
    var unmarked = new HashMap<String, List<Long>>();
    for (var vat : trace.vats()) {
      var ids =
          candidates(vat).stream().filter(id -> !vat.isMarked(id)).limit(REMOVED_MAX).toList();
      unmarked.put(vat.store().name(), ids);
      var marks = new Marks();
      ids.forEach(marks::add);
      suspects.put(vat.store().name(), marks);
    }
    candidates = unmarked;
  }

  /** Has all looked into that has changed since the last time; answers how much that was. */
  private int lookAtChanges() {
    long now = vats.store().savedTurn();
    int count = 0;
    for (var vat : trace.vats()) {
      var changes = new Changes(new HashSet<>(), new HashSet<>());
      vat.store().changedSince(traced, changes);
      changes.objects().forEach(vat::markAgain);
      trace.changed(vat, changes.entries());
      count += changes.objects().size() + changes.entries().size();
    }
    traced = now;
    return count;
  }

  private record Changes(Set<Long> objects, Set<EntryKey> entries)
      implements VatStore.ThingVisitor {
    @Override
    public void object(long id) {
      objects.add(id);
    }

    @Override
    public void entry(EntryKey key) {
      entries.add(key);
    }
  }
}
