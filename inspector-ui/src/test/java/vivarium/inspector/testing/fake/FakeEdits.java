package vivarium.inspector.testing.fake;

import java.util.ArrayList;
import java.util.List;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnView;

/** Changes of the fake world's objects; each is one turn. */
final class FakeEdits {
  private final FakeWorld world;
  private final FakeHeap heap;

  FakeEdits(FakeWorld world, FakeHeap heap) {
    this.world = world;
    this.heap = heap;
  }

  TurnOutcome edit(FakeObject changed, String cause) {
    var turn = heap.turn(changed.ref().vat(), TurnView.Kind.EDIT, cause, List.of(changed));
    world.done(turn);
    return new TurnOutcome.Done(turn.position(), FakeObject.value(changed));
  }

  /** Adds a slot of one object to another; what else changes with it is the rest. */
  TurnOutcome give(FakeObject from, String name, ObjectRef to, List<FakeObject> rest) {
    var slot = from.slot(name);
    var target = heap.get(to);
    if (slot.isEmpty() || target.isEmpty()) {
      return refused(from, name);
    }
    var changed = new ArrayList<>(rest);
    changed.add(target.get().with(slot.get()));
    var turn = heap.turn(to.vat(), TurnView.Kind.EDIT, "give " + name, changed);
    world.done(turn);
    return new TurnOutcome.Done(turn.position(), FakeObject.value(from));
  }

  static TurnOutcome refused(FakeObject object, String name) {
    return new TurnOutcome.Refused(object.title() + " has no slot " + name + " any more.");
  }
}
