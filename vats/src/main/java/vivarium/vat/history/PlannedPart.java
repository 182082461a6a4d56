package vivarium.vat.history;

import java.util.ArrayList;
import java.util.List;
import vivarium.vat.turn.VatHeap;
import vivarium.world.format.ObjectRecords;
import vivarium.world.memory.TurnDelta;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.VatChanges;

/**
 * One vat's part of a turn that takes something back: records that are put back behind the heap's
 * back, and merged objects, which are changed in the heap like in any turn.
 *
 * <p>Used while the vat stands still. Ends with {@link #committed} or {@link #abandon}.
 */
final class PlannedPart {
  private final VatHeap heap;
  private final VatPlan plan;
  private final List<Long> revived = new ArrayList<>();
  private TurnDelta delta = new TurnDelta(List.of(), List.of());

  private PlannedPart(VatHeap heap, VatPlan plan) {
    this.heap = heap;
    this.plan = plan;
  }

  /** Does in the heap what is to be done before the turn is saved. */
  static PlannedPart prepare(VatHeap heap, VatPlan plan) {
    var part = new PlannedPart(heap, plan);
    try {
      part.prepare();
      return part;
    } catch (RuntimeException trouble) {
      part.abandon();
      throw trouble;
    }
  }

  private void prepare() {
    plan.targets()
        .forEach((id, target) -> {
          if (!target.isThere()) {
            revived.add(id);
          }
        });
    var memory = heap.memory();
    memory.reload(revived, List.of());
    memory.beginTurn();
    new Merger(memory).apply(plan);
    delta = memory.prepareCommit(List.of());
  }

  String vat() {
    return heap.name();
  }

  boolean isEmpty() {
    return plan.targets().isEmpty() && plan.entries().isEmpty() && delta.isEmpty();
  }

  VatChanges changes() {
    var objects = new ArrayList<ObjectChange>();
    plan.targets()
        .forEach(
            (id, target) -> objects.add(new ObjectChange(id, target.record(), !target.isThere())));
    for (var record : delta.records()) {
      objects.add(new ObjectChange(record.id(), record.bytes(), record.created()));
    }
    return new VatChanges(heap.name(), objects, plan.entries());
  }

  boolean changesEntries() {
    return !plan.entries().isEmpty();
  }

  /** How many objects the turn changes, as a person counts them. */
  long objectCount() {
    return plan.objectCount()
        + delta.records().stream().filter(record -> !ObjectRecords.isPart(record.bytes())).count();
  }

  /** The objects that the turn changes, removed ones among them. */
  List<Long> changedIds() {
    var ids = new ArrayList<>(plan.targets().keySet());
    delta.records().forEach(record -> ids.add(record.id()));
    return ids;
  }

  /** The turn is saved: the heap gets to know what was changed behind its back. */
  void committed() {
    heap.committed();
    var changed = new ArrayList<Long>();
    var removed = new ArrayList<Long>();
    plan.targets().forEach((id, target) -> (target.record() == null ? removed : changed).add(id));
    heap.reload(changed, removed);
  }

  /** The turn is not saved: everything in the heap is as it was. */
  void abandon() {
    heap.memory().abandonTurn();
    heap.memory().reload(List.of(), revived);
  }
}
