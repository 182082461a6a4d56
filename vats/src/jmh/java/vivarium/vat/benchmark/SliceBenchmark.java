package vivarium.vat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vivarium.vat.api.World;
import vivarium.world.syntax.SourceText;

/**
 * What is written for changing a little of something large: one byte of a byte vector, one element
 * of a vector. Counted until all of it is in the databases and forced.
 */
final class SliceBenchmark {
  private static final long BYTES = Long.getLong("slice.bytes", 1L << 28);
  private static final int ELEMENTS = Integer.getInteger("slice.elements", 10_000_000);
  private static final int RANGE_BYTES = 1000;

  static void run(Path folder) throws Exception {
    Files.createDirectories(folder);
    var file = folder.resolve("source.bin");
    ImportBenchmark.write(file, BYTES);
    try (var world = BenchmarkWorld.open(folder.resolve("world"))) {
      ImportBenchmark.importInto(world, file);
      long middle = BYTES / 2 + 12_345;
      long written =
          written(world, World.FILES, "(_WellKnown: 'gatekeeper') last _ByteAt: %d Put: 7", middle);
      System.out.printf("one byte of %,d changed: %,d bytes written%n", BYTES, written);
      reading(world, middle);
    }
    Files.delete(file);
    try (var world = BenchmarkWorld.open(folder.resolve("world"))) {
      BenchmarkWorld.run(world, "things: ((_WellKnown: 'vector') _Clone: %d Filler: 0)".formatted(ELEMENTS));
      long written = written(world, World.HOME, "things _At: %d Put: 'x'", ELEMENTS / 2);
      System.out.printf("one element of %,d changed: %,d bytes written%n", ELEMENTS, written);
    }
  }

  private static void reading(World world, long from) throws IOException {
    long before = Stopwatch.readBytes();
    var source =
        "((_WellKnown: 'gatekeeper') last _ByteFrom: %d To: %d) _ByteSize"
            .formatted(from + (BYTES >> 2), from + (BYTES >> 2) + RANGE_BYTES);
    BenchmarkWorld.done(
        world.vat(World.FILES).evaluate(new SourceText("range", source), 0).join());
    System.out.printf(
        "%,d bytes of it read: %,d bytes read from files%n",
        RANGE_BYTES, Stopwatch.readBytes() - before);
  }

  private static long written(World world, String vat, String source, long place)
      throws IOException {
    var store = world.vatsTogether().store();
    settle(world);
    long before = Stopwatch.writtenBytes();
    BenchmarkWorld.done(
        world.vat(vat).evaluate(new SourceText("change", source.formatted(place)), 0).join());
    store.force();
    settle(world);
    return Stopwatch.writtenBytes() - before;
  }

  private static void settle(World world) {
    world.vatsTogether().store().drain();
  }

  private SliceBenchmark() {}
}
