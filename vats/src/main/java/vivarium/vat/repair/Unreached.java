package vivarium.vat.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vivarium.vat.search.Ways;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;

/** The objects of a vat that nothing leads to, and of those the ones that lead to the others. */
final class Unreached {
  private final VatStore store;
  private final TreeSet<Long> unreached = new TreeSet<>();

  Unreached(VatStore store, Ways ways) {
    this.store = store;
    store.scan((id, record) -> {
      if (record != null && id >= WellKnown.FIRST_FREE_ID && !ways.reaches(id)) {
        unreached.add(id);
      }
    });
  }

  /** Enough of them that the rest is reached through them; of a circle, any. */
  List<Long> heads(int limit) {
    var inner = new HashSet<Long>();
    for (long id : unreached) {
      inner.addAll(referredTo(id));
    }
    var heads = new ArrayList<Long>();
    var seen = new HashSet<Long>();
    for (long id : unreached) {
      if (!inner.contains(id)) {
        take(id, heads, seen, limit);
      }
    }
    for (long id : unreached) {
      if (!seen.contains(id)) {
        take(id, heads, seen, limit);
      }
    }
    return heads;
  }

  private void take(long id, List<Long> heads, Set<Long> seen, int limit) {
    if (isObject(id) && heads.size() < limit) {
      heads.add(id);
    }
    var next = new ArrayList<>(List.of(id));
    while (!next.isEmpty()) {
      long one = next.removeLast();
      if (unreached.contains(one) && seen.add(one)) {
        next.addAll(referredTo(one));
      }
    }
  }

  private boolean isObject(long id) {
    var record = store.read(id);
    var kind = record == null ? null : RecordScan.scan(id, record, new RecordVisitor() {});
    return kind != null && kind != ObjectKind.VECTOR_SEGMENT;
  }

  private Set<Long> referredTo(long id) {
    var found = new HashSet<Long>();
    var record = store.read(id);
    if (record != null) {
      RecordScan.scan(
          id,
          record,
          new RecordVisitor() {
            @Override
            public void map(long map) {
              found.add(map);
            }

            @Override
            public void reference(Part part, int index, ObjectKind kind, long to) {
              found.add(to);
            }
          });
    }
    found.remove(id);
    return found;
  }
}
