package vivarium.vat.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import vivarium.vat.api.World;
import vivarium.vat.history.History;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.search.PathFinder;
import vivarium.vat.search.References;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.Progress;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;

/**
 * What a world of up to 10,000,000 objects does that are all in one list, beside smaller ones:
 * opening, naming a checkpoint, going back, finding who refers to an object and why it is alive,
 * walking over all of them in a small heap.
 *
 * <p>The worlds are made where {@code -Dlarge.folder} says and stay there, so that one filling does
 * for several runs with different heaps.
 */
final class LargeBenchmark {
  private static final int[] SIZES =
      Arrays.stream(System.getProperty("large.sizes", "10000,100000,1000000,10000000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int OPENINGS = 9;
  private static final int CHECKPOINTS = 30;
  private static final int WARMING_WALKS = 8;
  private static final int NUMBER = 0;

  static void run(String part, Path given) throws Exception {
    var named = System.getProperty("large.folder");
    var folder = Files.createDirectories(named == null ? given : Path.of(named));
    for (int size : SIZES) {
      fill(place(folder, size), size);
    }
    switch (part) {
      case "large-fill" -> {}
      case "large-walk" -> walks(folder);
      case "large-search" -> {
        for (int size : SIZES) {
          try (var world = BenchmarkWorld.open(place(folder, size))) {
            search(world, size);
          }
        }
      }
      case "large-back" -> {
        for (int size : SIZES) {
          try (var world = BenchmarkWorld.open(place(folder, size))) {
            rollBacks(world, size);
          }
        }
      }
      case "large" -> {
        openings(folder);
        for (int size : SIZES) {
          inside(place(folder, size), size);
        }
      }
      default -> throw new IllegalArgumentException(part);
    }
  }

  private static Path place(Path folder, int size) {
    return folder.resolve("world-" + size);
  }

  // filling

  private static void fill(Path place, int size) throws Exception {
    if (Files.exists(place)) {
      return;
    }
    double seconds =
        Stopwatch.seconds(() -> {
          try (var world = BenchmarkWorld.open(place)) {
            run(world, heap -> makeList(heap, size));
            for (int first = 0; first < size; first += OBJECTS_PER_TURN) {
              int from = first;
              run(world, heap -> fillPart(heap, from));
            }
          }
        });
    System.out.printf(
        "%,d objects: filled and closed in %.1f s, %,.0f/s%n", size, seconds, size / seconds);
  }

  private static void run(World world, Function<VatHeap, Object> work) {
    BenchmarkWorld.done(
        world.vat(World.HOME).run(new TurnRequest("benchmark", "large", work, false)).join());
  }

  private static Object makeList(VatHeap heap, int size) {
    var known = heap.memory().wellKnown();
    var list = new ObjectVector(heap.memory(), known.emptyMap, known.nil, size);
    return heap.interpreter().send(known.lobby, "things:", list);
  }

  private static ObjectVector list(VatHeap heap) {
    return (ObjectVector) heap.interpreter().send(heap.memory().wellKnown().lobby, "things");
  }

  private static Object fillPart(VatHeap heap, int from) {
    var list = list(heap);
    var map =
        heap.memory()
            .wellKnown()
            .emptyMap
            .withData("number", false, Annotation.NONE)
            .withData("name", false, Annotation.NONE);
    for (int i = from; i < from + OBJECTS_PER_TURN; i++) {
      var fields = new Object[] {(long) i, "thing number " + i};
      list.setAt(i, new SlotsObject(heap.memory(), map, fields));
    }
    return list;
  }

  // opening

  private static void openings(Path folder) throws Exception {
    var times = new double[SIZES.length][OPENINGS];
    for (int round = -1; round < OPENINGS; round++) { // the first round warms up
      for (int i = 0; i < SIZES.length; i++) {
        var place = place(folder, SIZES[i]);
        double seconds = Stopwatch.seconds(() -> open(place));
        times[i][Math.max(0, round)] = seconds;
      }
    }
    double smallest = middle(times[0]);
    for (int i = 0; i < SIZES.length; i++) {
      System.out.printf(
          "%,d objects: open, one evaluation, close: %.1f ms, ratio %.2f%n",
          SIZES[i], 1e3 * middle(times[i]), middle(times[i]) / smallest);
    }
  }

  private static void open(Path place) {
    try (var world = BenchmarkWorld.open(place)) {
      BenchmarkWorld.run(world, "3 + 4");
    }
  }

  // what is done in an open world

  private static void inside(Path place, int size) throws Exception {
    try (var world = BenchmarkWorld.open(place)) {
      checkpoints(world, size);
      rollBacks(world, size);
      search(world, size);
    }
  }

  private static void rollBacks(World world, int size) throws Exception {
    for (int changed : new int[] {100, 1_000, 10_000, 100_000}) {
      if (changed <= size) {
        rollBack(world, size, changed);
      }
    }
  }

  private static void checkpoints(World world, int size) throws Exception {
    var store = world.vatsTogether().store();
    var named = new double[CHECKPOINTS];
    var forced = new double[CHECKPOINTS];
    var random = new Random(1);
    for (int i = 0; i < CHECKPOINTS; i++) {
      run(world, heap -> change(heap, random.nextInt(size)));
      forced[i] = Stopwatch.seconds(store::force);
      run(world, heap -> change(heap, random.nextInt(size)));
      var name = "benchmark %d".formatted(System.nanoTime());
      named[i] = Stopwatch.seconds(() -> store.checkpoint(name));
    }
    System.out.printf(
        "%,d objects: a checkpoint %.2f ms, a force alone %.2f ms%n",
        size, 1e3 * middle(named), 1e3 * middle(forced));
  }

  private static Object change(VatHeap heap, int index) {
    var object = (SlotsObject) list(heap).at(index);
    object.setField(NUMBER, (Long) object.field(NUMBER) + 1);
    return object;
  }

  private static void rollBack(World world, int size, int changed) throws Exception {
    var store = world.vatsTogether().store();
    var history = new History(world.vatsTogether());
    long before = store.savedTurn();
    run(
        world,
        heap -> {
          Object last = heap.memory().wellKnown().nil;
          for (long i = 0; i < changed; i++) {
            last = change(heap, (int) (i * size / changed));
          }
          return last;
        });
    store.drain();
    long cpu = Stopwatch.cpuNanos();
    double seconds = Stopwatch.seconds(() -> history.rollback(before, World.HOME));
    double cpuSeconds = (Stopwatch.cpuNanos() - cpu) / 1e9;
    store.drain();
    System.out.printf(
        "%,d objects: %,d changed ones rolled back in %.1f ms (CPU %.1f), %,.0f/s%n",
        size, changed, 1e3 * seconds, 1e3 * cpuSeconds, changed / seconds);
  }

  private static void search(World world, int size) throws Exception {
    var vats = world.vatsTogether();
    var references = new References(vats);
    time(
        "%,d objects: who refers to one".formatted(size),
        () -> holders(world, references, size / 2));
    time("  to another", () -> holders(world, references, size / 3));
    for (int changed = 0; changed < Math.min(size, 10_000); changed++) {
      int index = changed;
      run(world, heap -> change(heap, index));
    }
    time("  after 10,000 turns", () -> holders(world, references, size / 4));
    time("  to another", () -> holders(world, references, size / 5));
    var address = thing(world, size / 2);
    time("  why it is alive", () -> new PathFinder(vats).pathTo(address, Progress.NONE));
  }

  private static void holders(World world, References references, int index) {
    var found = references.holdersOf(thing(world, index), 10, Progress.NONE);
    if (found.total() != 1) {
      throw new IllegalStateException("the list refers to it, and nothing else");
    }
  }

  private static ObjectAddress thing(World world, int index) {
    long id = world.vat(World.HOME).look(heap -> ((SlotsObject) list(heap).at(index)).id()).join();
    return new ObjectAddress(World.HOME, id);
  }

  private static void time(String what, Stopwatch.Work work) throws Exception {
    long start = Stopwatch.cpuNanos();
    double seconds = Stopwatch.seconds(work);
    System.out.printf(
        "%s %.3f s (CPU %.3f)%n", what, seconds, (Stopwatch.cpuNanos() - start) / 1e9);
  }

  // walking

  /** What a walk took: by the clock, and of the processors, those that collect garbage included. */
  private record Walk(double seconds, double cpuSeconds, long sum) {}

  private static void walks(Path folder) throws Exception {
    for (int round = 0; round < WARMING_WALKS; round++) {
      walk(place(folder, SIZES[0]));
    }
    double smallest = 0;
    for (int size : SIZES) {
      var walk = walk(place(folder, size));
      double each = 1e6 * walk.cpuSeconds() / size;
      smallest = smallest == 0 ? each : smallest;
      System.out.printf(
          "%,d objects walked, heap at most %d MB: %.1f s, CPU %.2f µs each, ratio %.2f, sum %d%n",
          size,
          Runtime.getRuntime().maxMemory() >> 20,
          walk.seconds(),
          each,
          each / smallest,
          walk.sum());
    }
  }

  private static Walk walk(Path place) {
    try (var world = BenchmarkWorld.open(place)) {
      var walked = world.vat(World.HOME).look(LargeBenchmark::walkAll).join();
      long resident = world.vat(World.HOME).look(heap -> heap.memory().residentBytes()).join();
      long budget = Runtime.getRuntime().maxMemory() / 8;
      if (resident > budget) {
        throw new IllegalStateException(resident + " bytes are resident, more than " + budget);
      }
      return walked;
    }
  }

  private static Walk walkAll(VatHeap heap) {
    long start = System.nanoTime();
    long cpu = Stopwatch.cpuNanos();
    long sum = sum(list(heap));
    return new Walk((System.nanoTime() - start) / 1e9, (Stopwatch.cpuNanos() - cpu) / 1e9, sum);
  }

  private static long sum(ObjectVector list) {
    long sum = 0;
    long size = list.size();
    for (long i = 0; i < size; i++) {
      sum += (Long) ((SlotsObject) list.at(i)).field(NUMBER);
    }
    return sum;
  }

  private static double middle(double[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private LargeBenchmark() {}
}
