package vivarium.vat.benchmark;

import java.nio.file.Path;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;

/** Opening a world of 1,000,000 small objects, beside an empty one. */
final class OpenBenchmark {
  private static final int OBJECTS = 1_000_000;
  private static final int RUNS = 9;

  static void run(Path folder) throws Exception {
    var empty = folder.resolve("empty");
    var full = folder.resolve("full");
    BenchmarkWorld.open(empty).close();
    double filling =
        Stopwatch.seconds(() -> {
          try (var world = BenchmarkWorld.open(full)) {
            fill(world);
          }
        });
    System.out.printf(
        "fill and close a world of %,d objects: %.1f s, %,.0f objects/s%n",
        OBJECTS, filling, OBJECTS / filling);
    double ofEmpty = 0;
    double ofFull = 0;
    for (int i = 0; i < 2; i++) { // the first round warms up
      ofEmpty = Stopwatch.median(RUNS, () -> touch(empty));
      ofFull = Stopwatch.median(RUNS, () -> touch(full));
    }
    System.out.printf(
        "open, one evaluation, close: empty %.1f ms, %,d objects %.1f ms, ratio %.2f%n",
        ofEmpty * 1e3, OBJECTS, ofFull * 1e3, ofFull / ofEmpty);
  }

  private static void touch(Path folder) {
    try (var world = BenchmarkWorld.open(folder)) {
      BenchmarkWorld.run(world, "3 + 4");
    }
  }

  private static void fill(World world) {
    var home = world.vat(World.HOME);
    BenchmarkWorld.done(
        home.run(new TurnRequest("benchmark", "make the list", OpenBenchmark::makeList, false))
            .join());
    for (int from = 0; from < OBJECTS; from += 10_000) {
      int first = from;
      BenchmarkWorld.done(
          home.run(
                  new TurnRequest(
                      "benchmark", "fill the list", heap -> fillPart(heap, first), false))
              .join());
    }
  }

  private static Object makeList(VatHeap heap) {
    var memory = heap.memory();
    var list =
        new ObjectVector(memory, memory.wellKnown().emptyMap, memory.wellKnown().nil, OBJECTS);
    heap.interpreter().send(memory.wellKnown().lobby, "things:", list);
    return list;
  }

  private static Object fillPart(VatHeap heap, int first) {
    var memory = heap.memory();
    var list = (ObjectVector) heap.interpreter().send(memory.wellKnown().lobby, "things");
    var map =
        memory
            .wellKnown()
            .emptyMap
            .withData("number", false, Annotation.NONE)
            .withData("name", false, Annotation.NONE);
    for (int i = first; i < first + 10_000; i++) {
      list.setAt(i, new SlotsObject(memory, map, new Object[] {(long) i, "thing number " + i}));
    }
    return list;
  }

  private OpenBenchmark() {}
}
