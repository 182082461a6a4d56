package vivarium.vat.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import vivarium.vat.api.World;
import vivarium.vat.transfer.ImportProgress;
import vivarium.vat.transfer.Importer;

/**
 * Importing a file of 1 GiB, or of as much as is asked for, beside copying it and forcing the copy.
 */
final class ImportBenchmark {
  private static final long BYTES = Long.getLong("import.bytes", 1L << 30);
  private static final int BUFFER_BYTES = 1 << 20;
  private static final int ROUNDS = Integer.getInteger("import.rounds", 3);

  static void run(Path folder) throws Exception {
    Files.createDirectories(folder);
    var file = folder.resolve("source.bin");
    write(file, BYTES);
    var ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      var copy = folder.resolve("copy-" + i);
      double copying = Stopwatch.seconds(() -> copy(file, copy));
      Files.delete(copy);
      var world = folder.resolve("world-" + i);
      double importing;
      try (var open = BenchmarkWorld.open(world)) {
        importing = Stopwatch.seconds(() -> importInto(open, file));
      }
      ratios[i] = copying / importing;
      System.out.printf(
          "%,d bytes: copy and force %.2f s (%.0f MB/s), import %.2f s (%.0f MB/s), rate ratio"
              + " %.2f%n",
          BYTES, copying, BYTES / copying / 1e6, importing, BYTES / importing / 1e6, ratios[i]);
    }
    System.out.printf(
        "import against copy: %.2f of its rate (middle of %d), heap at most %d MB%n",
        java.util.Arrays.stream(ratios).sorted().toArray()[ROUNDS / 2],
        ROUNDS,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  static void write(Path file, long length) throws IOException {
    var random = new SplittableRandom(42);
    var bytes = new byte[BUFFER_BYTES];
    try (var out = Files.newOutputStream(file)) {
      for (long done = 0; done < length; done += bytes.length) {
        random.nextBytes(bytes);
        out.write(bytes);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    var buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    try (var in = FileChannel.open(from);
        var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (in.read(buffer.clear()) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
      }
      out.force(true);
    }
  }

  static void importInto(World world, Path file) {
    var importer = new Importer(world.vatsTogether().store().vat(World.FILES));
    var batch = importer.read(List.of(file), ImportProgress.NONE);
    BenchmarkWorld.done(world.vat(World.FILES).run(Importer.request(batch, 0)).join());
    world.vatsTogether().store().force();
  }

  private ImportBenchmark() {}
}
