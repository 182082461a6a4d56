package vivarium.vat.history;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;

/** Finds what was below an object at a moment: see {@link Reaching#AND_BELOW}. */
final class Below implements RecordVisitor {
  private final Set<Long> found = new TreeSet<>();
  private final ArrayDeque<Long> waiting = new ArrayDeque<>();

  private Below() {}

  /** The object itself and all below it, parts of large vectors among them, by rising number. */
  static Set<Long> of(VatStore store, long id, long position) {
    var below = new Below();
    below.add(id);
    for (var next = below.waiting.poll(); next != null; next = below.waiting.poll()) {
      var record = store.readAsOf(next, position);
      if (record != null) {
        RecordScan.scan(next, record, below);
      }
    }
    return below.found;
  }

  private void add(long id) {
    if (found.add(id)) {
      waiting.add(id);
    }
  }

  @Override
  public void reference(Part part, int index, ObjectKind kind, long id) {
    if (id >= WellKnown.FIRST_FREE_ID && part != Part.CONSTANT) {
      add(id);
    }
  }
}
