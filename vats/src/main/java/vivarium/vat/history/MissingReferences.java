package vivarium.vat.history;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.store.VatStore;

/**
 * Sees to it that what is put back refers to nothing that is not there.
 *
 * <p>A former record may name objects that a later turn removed, as a rollback does. They existed
 * when the record was true, so they are brought back as they were then, with all that they need.
 */
final class MissingReferences implements RecordVisitor {
  private record Found(long id, byte[] record) {}

  private final VatStore store;
  private final VatPlan plan;
  private final long position;
  private final Set<Long> checked = new HashSet<>();
  private final ArrayDeque<Found> waiting = new ArrayDeque<>();

  private MissingReferences(VatPlan plan, long position) {
    this.store = plan.store();
    this.plan = plan;
    this.position = position;
  }

  /**
   * Adds to a plan what it lacks.
   *
   * @param position the moment in which the records that are put back were true
   */
  static void complete(VatPlan plan, long position) {
    new MissingReferences(plan, position).complete();
  }

  private void complete() {
    for (var target : List.copyOf(plan.targets().entrySet())) {
      var record = target.getValue().record();
      if (record != null) {
        RecordScan.scan(target.getKey(), record, this);
      }
    }
    for (var merge : plan.merges().values()) {
      RecordScan.scan(merge.id(), merge.before(), this);
    }
    for (var found = waiting.poll(); found != null; found = waiting.poll()) {
      RecordScan.scan(found.id(), found.record(), this);
    }
  }

  @Override
  public void reference(Part part, int index, ObjectKind kind, long id) {
    if (checked.add(id) && !willBeThere(id)) {
      bringBack(id);
    }
  }

  /** What the constants of an object's map name, the object names. */
  @Override
  public void map(long id) {
    if (checked.add(id)) {
      var record = store.read(id);
      if (record == null) {
        bringBack(id);
      } else {
        waiting.add(new Found(id, record));
      }
    }
  }

  private boolean willBeThere(long id) {
    var planned = plan.targets().get(id);
    return planned != null ? planned.record() != null : store.read(id) != null;
  }

  private void bringBack(long id) {
    byte @Nullable [] record = store.readAsOf(id, position);
    if (record != null) {
      plan.put(id, null, record);
      waiting.add(new Found(id, record));
    }
  }
}
