package vivarium.vat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.world.store.StoreOptions;
import vivarium.world.syntax.SourceText;

/** A map store of 1,000,000 entries in a vat with little memory: a query, a walk, clearing. */
final class StoreBenchmark {
  private static final int ENTRIES = 1_000_000;
  private static final int ENTRIES_PER_TURN = 20_000;
  private static final long HEAP_BYTES = 16L << 20;
  private static final String LIBRARY = "/vivarium/assets/world/";
  private static final String QUERY =
      "(m keys: (pattern atLeast: %d) & (pattern lessThan: %d)) inject: 0 Into: [ |:n| n + 1 ]";

  static void run(Path folder) throws Exception {
    var options =
        new WorldOptions(StoreOptions.standard(), HEAP_BYTES, library(), List.of(), List.of());
    try (var world = World.open(folder, options)) {
      double filling = Stopwatch.seconds(() -> fill(world));
      System.out.printf(
          "fill a map store with %,d entries: %.1f s, %,.0f entries/s%n",
          ENTRIES, filling, ENTRIES / filling);
    }
    try (var world = World.open(folder, options)) {
      BenchmarkWorld.run(world, QUERY.formatted(0, 1_000)); // warms up, far from what is measured
      measure(world, "query for 1,000 keys", QUERY.formatted(500_000, 501_000));
      measure(world, "walk over all keys", QUERY.formatted(0, ENTRIES));
      measure(world, "one key", "m get: 777777");
      measure(world, "size", "m size");
      measure(world, "clear", "m clear");
    }
  }

  private static void fill(World world) {
    BenchmarkWorld.run(world, "lobby _AddSlots: (| m = mapStore label: 'million' |)");
    for (int from = 0; from < ENTRIES; from += ENTRIES_PER_TURN) {
      BenchmarkWorld.run(
          world,
          "%d upTo: %d Do: [ |:i| m at: i Put: i ]".formatted(from, from + ENTRIES_PER_TURN));
    }
  }

  private static void measure(World world, String name, String source) throws Exception {
    long before = faults(world);
    double seconds = Stopwatch.seconds(() -> BenchmarkWorld.run(world, source));
    System.out.printf(
        "%s: %.1f ms, %,d objects brought in%n", name, seconds * 1e3, faults(world) - before);
  }

  private static long faults(World world) {
    return world.vat(World.HOME).look(heap -> heap.memory().faults()).join();
  }

  static List<SourceText> library() {
    var files = new ArrayList<SourceText>();
    for (var line : text("order.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        files.add(new SourceText(line, text(line)));
      }
    }
    return files;
  }

  private static String text(String file) {
    try (var in = StoreBenchmark.class.getResourceAsStream(LIBRARY + file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private StoreBenchmark() {}
}
