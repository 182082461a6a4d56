package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.List;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.world.store.StoreOptions;

/**
 * Objects put into an index under one key and under a key each, and taken away again, beside the
 * same with a map store; and how long the turns of another vat take while very many are put under
 * one key, cleared and dropped.
 */
final class IndexBenchmark {
  private static final int OBJECTS = Integer.getInteger("index.objects", 100_000);
  private static final int MANY = Integer.getInteger("index.many", 1_000_000);
  private static final int PER_TURN = 10_000;

  private static final String LOBBY =
      """
      lobby _AddSlots: (| s <- nil. all <- nil. thing = (| parent* = traits clonable. n <- 0 |) |).
      all: vector copySize: %d
      """;

  static void run(Path folder) throws Exception {
    beside(folder.resolve("beside"));
    whileOthersWork(folder.resolve("others"));
  }

  // ---- beside a map store

  private static void beside(Path folder) throws Exception {
    try (var world = World.open(folder, options())) {
      BenchmarkWorld.run(world, LOBBY.formatted(OBJECTS));
      each(world, OBJECTS, "all at: i Put: thing copy");
      for (int round = 0; round < 3; round++) {
        double map = fill(world, "map store", "s: mapStore label: 'm'", "s at: i Put: all at: i");
        double mapAway = each(world, OBJECTS, "s delete: i");
        double keys =
            fill(
                world,
                "many keys",
                "s: index of: 'integer' Unique: false",
                "s at: i Add: all at: i");
        double keysAway = each(world, OBJECTS, "s removeKey: i Object: all at: i");
        double one =
            fill(
                world, "one key", "s: index of: 'integer' Unique: false", "s at: 7 Add: all at: i");
        double oneAway = each(world, OBJECTS, "s removeKey: 7 Object: all at: i");
        double same =
            fill(
                world,
                "one object",
                "s: index of: 'integer' Unique: false",
                "s at: 7 Add: all at: 0");
        double sameAway = each(world, OBJECTS, "s removeKey: 7 Object: all at: 0");
        System.out.printf(
            "round %d, %,d objects put in and taken away, µs each: map store %.1f and %.1f, index"
                + " with a key each %.1f and %.1f, under one key %.1f and %.1f, one object"
                + " again and again %.1f and %.1f%n",
            round + 1,
            OBJECTS,
            micros(map),
            micros(mapAway),
            micros(keys),
            micros(keysAway),
            micros(one),
            micros(oneAway),
            micros(same),
            micros(sameAway));
        System.out.printf(
            "    one key beside a key each: %.2f and %.2f; beside a map store: %.2f and %.2f%n",
            one / keys, oneAway / keysAway, one / map, oneAway / mapAway);
      }
    }
  }

  private static double micros(double seconds) {
    return seconds / OBJECTS * 1e6;
  }

  private static double fill(World world, String what, String making, String does)
      throws Exception {
    BenchmarkWorld.run(world, making);
    double seconds = each(world, OBJECTS, does);
    var size = BenchmarkWorld.run(world, "s size").value().printString();
    if (!size.equals(String.valueOf(OBJECTS))) {
      throw new IllegalStateException("%s: %s objects, not %d".formatted(what, size, OBJECTS));
    }
    return seconds;
  }

  private static double each(World world, int count, String does) throws Exception {
    return Stopwatch.seconds(() -> {
      for (int from = 0; from < count; from += PER_TURN) {
        BenchmarkWorld.run(
            world,
            "%d upTo: %d Do: [ |:i| %s ]".formatted(from, Math.min(count, from + PER_TURN), does));
      }
    });
  }

  // ---- while others work

  private static void whileOthersWork(Path folder) throws Exception {
    try (var world = World.open(folder, options())) {
      BenchmarkWorld.run(world, LOBBY.formatted(1));
      BenchmarkWorld.run(world, "s: index of: 'string' Unique: false");
      world.createVat("other");
      var ticks = new Ticks(world.vat("other"), "lobby");
      ticks.count("warm-up", () -> false);
      ticks.count("while nothing else happens", () -> false);
      ticks.countWhile(
          "while %,d objects are put under one key".formatted(MANY),
          () -> each(world, MANY, "s at: 'k' Add: thing copy"));
      ticks.countWhile(
          "while the index is cleared, and what was in it is collected",
          () -> {
            BenchmarkWorld.run(world, "s clear");
            world.collect();
          });
      BenchmarkWorld.run(world, "s: index of: 'string' Unique: false");
      each(world, MANY, "s at: 'k' Add: thing copy");
      ticks.countWhile(
          "while an index as large is dropped, and collected",
          () -> {
            BenchmarkWorld.run(world, "s: nil");
            world.collect();
          });
    }
  }

  private static WorldOptions options() {
    return new WorldOptions(
        StoreOptions.standard(),
        Runtime.getRuntime().maxMemory() / 4,
        StoreBenchmark.library(),
        List.of(),
        List.of());
  }

  private IndexBenchmark() {}
}
