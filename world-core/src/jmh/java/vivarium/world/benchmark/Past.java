package vivarium.world.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;

/** Reading one object as it was 1,000 of its changes ago, with and without anything in memory. */
final class Past {
  private static final int OBJECTS = 10_000;
  private static final int TURNS = 1_000;
  private static final int READS = 200;
  private static final long WATCHED = 77;

  static void run(Path folder) throws Exception {
    long before;
    try (var world = Samples.world(folder)) {
      world.append(Samples.create(1, OBJECTS));
      before = world.savedTurn();
      var random = new Random(1);
      for (int i = 0; i < TURNS; i++) {
        world.append(changeOfWatchedAnd(Samples.ids(random, OBJECTS)));
      }
    }
    try (var world = Samples.world(folder)) {
      var vat = world.vat(Samples.VAT);
      var cold = Measure.of(() -> vat.readAsOf(WATCHED, before));
      Measure.of(() -> read(vat, before)); // warms up
      var warm = Measure.of(() -> read(vat, before));
      System.out.printf(
          "one object as of %,d of its changes ago: %.2f ms just after opening, %.3f ms again%n",
          TURNS, 1e3 * cold.seconds(), 1e3 * warm.seconds() / READS);
    }
  }

  private static void read(VatStore vat, long before) {
    for (int i = 0; i < READS; i++) {
      if (vat.readAsOf(WATCHED, before) == null) {
        throw new IllegalStateException("the object was there then");
      }
    }
  }

  private static TurnDraft changeOfWatchedAnd(long[] ids) {
    List<ObjectChange> changes = new ArrayList<>();
    changes.add(ObjectChange.changed(WATCHED, Samples.contents(WATCHED)));
    for (long id : ids) {
      if (id != WATCHED) {
        changes.add(ObjectChange.changed(id, Samples.contents(id)));
      }
    }
    return TurnDraft.ofObjects("edit", "benchmark", Samples.VAT, changes);
  }

  private Past() {}
}
