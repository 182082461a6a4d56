package vivarium.world.oo7;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vivarium.world.boot.StoredRecords;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Annotation;
import vivarium.world.object.SlotsObject;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/** One vat of a world, with memory and disk, and turns that end when they are told to. */
final class OurVat implements AutoCloseable {
  private static final String NAME = "design";

  private final WorldStore world;
  private final VatMemory memory;
  private final boolean isNew;

  OurVat(Path folder, StoreOptions options, long budgetBytes) {
    world = WorldOpening.open(folder, options);
    isNew = world.created();
    if (isNew) {
      world.createVat(NAME);
    }
    memory =
        new VatMemory(new StoredRecords(world.vat(NAME)), OurVat::noMethod, !isNew, budgetBytes);
    memory.beginTurn();
    if (isNew) {
      memory
          .wellKnown()
          .lobby
          .become(
              memory.wellKnown().emptyMap.withData("module", false, Annotation.NONE),
              new Object[] {memory.wellKnown().nil});
    }
  }

  boolean isNew() {
    return isNew;
  }

  VatMemory memory() {
    return memory;
  }

  /** The object that all others are found from. */
  SlotsObject root() {
    return (SlotsObject) memory.wellKnown().lobby.field(0);
  }

  void root(SlotsObject root) {
    memory.wellKnown().lobby.setField(0, root);
  }

  /** Saves what was changed, as a turn, and begins the next. */
  void endTurn() {
    var delta = memory.prepareCommit(List.of());
    if (!delta.isEmpty()) {
      var changes = new ArrayList<ObjectChange>(delta.records().size());
      for (var record : delta.records()) {
        changes.add(new ObjectChange(record.id(), record.bytes(), record.created()));
      }
      world.append(TurnDraft.ofObjects("benchmark", "OO7", NAME, changes));
    }
    memory.committed();
    memory.beginTurn();
  }

  @Override
  public void close() {
    world.close();
  }

  private static vivarium.world.object.Method noMethod(
      String source, List<String> names, String origin, List<Object> literals) {
    throw new IllegalStateException("a design has no methods");
  }
}
