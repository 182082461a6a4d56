package vivarium.inspector.bridge.look;

import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.turn.VatHeap;
import vivarium.world.memory.VatMemory;
import vivarium.world.mirror.Mirrors;
import vivarium.world.mirror.Naming;
import vivarium.world.object.WorldObject;

/** A running vat; looked at on its own thread, between two turns. */
record SightOfNow(VatHeap heap) implements VatSight {
  @Override
  public String vat() {
    return heap.name();
  }

  @Override
  public long moment() {
    return ObjectRef.NOW;
  }

  @Override
  public VatMemory memory() {
    return heap.memory();
  }

  @Override
  public WorldObject object(long id) {
    return heap.object(id);
  }

  @Override
  public Mirrors mirrors() {
    return heap.interpreter().mirrors();
  }

  @Override
  public Naming naming() {
    return heap.interpreter().printer().naming();
  }

  @Override
  public long lastTurnOf(long id) {
    return heap.store().lastTurnOf(id);
  }

  /** Holds what nothing else refers to, for as long as it is looked at. */
  @Override
  public long show(WorldObject object) {
    return heap.memory().show(object);
  }
}
