package vivarium.vat.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.world.store.StoreOptions;

/**
 * 100,000 instances of a kind, all of them alive and each of them used, in a vat with little
 * memory. To be run with a heap of 64 MB, which its library and the world are in as well.
 */
final class SmallHeapBenchmark {
  private static final int INSTANCES = 100_000;
  private static final int PER_TURN = 1000;
  private static final long HEAP_BYTES = 4L << 20;

  private static final String KIND =
      """
      lobby _AddSlots: (| counters <- nil. all <- nil. sum <- 0 |).
      counters: (kinds defineKind: 'counter'
        Init: (| from: n = ( (| count |) count: n ) |)
        Behaviour: (| hit: context = ( context state count: context state count + 1 ).
                      count: context = ( context state count ) |)).
      all: vector copySize: %d
      """;

  static void run(Path folder) throws Exception {
    var options =
        new WorldOptions(
            StoreOptions.standard(), HEAP_BYTES, StoreBenchmark.library(), List.of(), List.of());
    try (var world = World.open(folder, options)) {
      BenchmarkWorld.run(world, KIND.formatted(INSTANCES));
      each(world, "make", "all at: i Put: counters from: i");
      each(world, "use", "(all at: i) hit");
      each(world, "use again", "(all at: i) hit");
      each(world, "ask", "sum: sum + (all at: i) count");
      var sum = BenchmarkWorld.run(world, "sum").value().printString();
      long expected = (long) INSTANCES * (INSTANCES - 1) / 2 + 2 * INSTANCES;
      if (!sum.equals(String.valueOf(expected))) {
        throw new IllegalStateException("the instances count %s, not %d".formatted(sum, expected));
      }
      System.out.printf(
          "%,d instances alive, and all have their state; heap of %d MB at most%n",
          INSTANCES, Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static void each(World world, String what, String does) throws Exception {
    double seconds =
        Stopwatch.seconds(() -> {
          for (int from = 0; from < INSTANCES; from += PER_TURN) {
            BenchmarkWorld.run(
                world, "%d upTo: %d Do: [ |:i| %s ]".formatted(from, from + PER_TURN, does));
          }
        });
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    var figures =
        world
            .vat(World.HOME)
            .look(heap ->
                "%,d brought in and %,d evicted so far"
                    .formatted(heap.memory().faults(), heap.memory().evictions()))
            .join();
    System.out.printf(
        "%s: %,.0f/s; %s; %.1f MB in use%n", what, INSTANCES / seconds, figures, used / 1048576.0);
  }

  private SmallHeapBenchmark() {}
}
