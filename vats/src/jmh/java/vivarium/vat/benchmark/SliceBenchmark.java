package vivarium.vat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vivarium.vat.api.World;
import vivarium.world.syntax.SourceText;

/**
 * What is written for changing a little of something large: one byte of a byte vector, one element
 * of a vector. Counted until the world is closed, beside a change of something small.
 */
final class SliceBenchmark {
  private static final long BYTES = Long.getLong("slice.bytes", 1L << 28);
  private static final int ELEMENTS = Integer.getInteger("slice.elements", 10_000_000);
  private static final int RANGE_BYTES = 1000;

  static void run(Path folder) throws Exception {
    Files.createDirectories(folder);
    var file = folder.resolve("source.bin");
    var place = folder.resolve("world");
    ImportBenchmark.write(file, BYTES);
    try (var world = BenchmarkWorld.open(place)) {
      ImportBenchmark.importInto(world, file);
      BenchmarkWorld.run(
          world,
          "_AddSlots: (| small <- 0 |). things: ((_WellKnown: 'vector') _Clone: %d Filler: 0)"
              .formatted(ELEMENTS));
    }
    Files.delete(file);
    long middle = BYTES / 2 + 12_345;
    System.out.printf(
        "bytes written until the world is closed: %,d for a small change; %,d for one byte of %,d;"
            + " %,d for one element of %,d%n",
        written(place, World.HOME, "small: 1"),
        written(
            place,
            World.FILES,
            "(_WellKnown: 'gatekeeper') last _ByteAt: %d Put: 7".formatted(middle)),
        BYTES,
        written(place, World.HOME, "things _At: %d Put: 'x'".formatted(ELEMENTS / 2)),
        ELEMENTS);
    reading(place, middle + (BYTES >> 2));
  }

  private static void reading(Path place, long from) throws IOException {
    try (var world = BenchmarkWorld.open(place)) {
      long before = Stopwatch.readBytes();
      run(
          world,
          World.FILES,
          "((_WellKnown: 'gatekeeper') last _ByteFrom: %d To: %d) _ByteSize"
              .formatted(from, from + RANGE_BYTES));
      System.out.printf(
          "%,d bytes of it read: %,d bytes read from files%n",
          RANGE_BYTES, Stopwatch.readBytes() - before);
    }
  }

  private static long written(Path place, String vat, String source) throws IOException {
    long before;
    try (var world = BenchmarkWorld.open(place)) {
      before = Stopwatch.writtenBytes();
      run(world, vat, source);
    }
    return Stopwatch.writtenBytes() - before;
  }

  private static void run(World world, String vat, String source) {
    BenchmarkWorld.done(world.vat(vat).evaluate(new SourceText("change", source), 0).join());
  }

  private SliceBenchmark() {}
}
