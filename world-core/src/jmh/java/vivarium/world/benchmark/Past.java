package vivarium.world.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int REOPENINGS = 15;
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
    double first = coldSeconds(folder, before);
    var reopened = new double[REOPENINGS];
    Arrays.setAll(reopened, i -> coldSeconds(folder, before));
    Arrays.sort(reopened);
    try (var world = Samples.world(folder)) {
      var vat = world.vat(Samples.VAT);
      Measure.of(() -> read(vat, before, READS)); // warms up
      var warm = Measure.of(() -> read(vat, before, READS));
      System.out.printf(
          "one object as of %,d of its changes ago: %.2f ms as the first reading of the process,"
              + " %.2f ms just after opening, %.3f ms again%n",
          TURNS, 1e3 * first, 1e3 * reopened[REOPENINGS / 2], 1e3 * warm.seconds() / READS);
    }
  }

  /** Reading once, with nothing of it in memory. */
  private static double coldSeconds(Path folder, long before) {
    try (var world = Samples.world(folder)) {
      var vat = world.vat(Samples.VAT);
      long start = System.nanoTime();
      read(vat, before, 1);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static void read(VatStore vat, long before, int times) {
    for (int i = 0; i < times; i++) {
      if (vat.readAsOf(WATCHED, before) == null) {
        throw new IllegalStateException("the object was there then");
      }
    }
  }

  private static TurnDraft changeOfWatchedAnd(long[] ids) {
    List<ObjectChange> changes = new ArrayList<>();
    changes.add(ObjectChange.changed(WATCHED, Samples.contents()));
    for (long id : ids) {
      if (id != WATCHED) {
        changes.add(ObjectChange.changed(id, Samples.contents()));
      }
    }
    return TurnDraft.ofObjects("edit", "benchmark", Samples.VAT, changes);
  }

  private Past() {}
}
