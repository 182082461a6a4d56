package vivarium.vat.benchmark;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vivarium.vat.api.World;
import vivarium.world.syntax.SourceText;

/** Small turns, saved and safe, beside a loop that appends and forces the same number of bytes. */
final class TurnBenchmark {
  private static final int SAVED_TURNS = 20_000;
  private static final int SAFE_TURNS = 500;
  private static final int RECORD_BYTES = 600;

  static void run(Path folder) throws Exception {
    Files.createDirectories(folder);
    double raw = rawPerSecond(folder.resolve("raw"));
    try (var world = BenchmarkWorld.open(folder.resolve("world"))) {
      BenchmarkWorld.run(world, "_AddSlots: (| counter <- 0 |)");
      var step = new SourceText("step", "counter: counter + 1");
      var home = world.vat(World.HOME);
      for (int i = 0; i < SAVED_TURNS; i++) { // warms up
        BenchmarkWorld.done(home.evaluate(step, 0).join());
      }
      double saving =
          Stopwatch.seconds(() -> {
            for (int i = 0; i < SAVED_TURNS; i++) {
              BenchmarkWorld.done(home.evaluate(step, 0).join());
            }
          });
      System.out.printf("turns saved one at a time: %,.0f/s%n", SAVED_TURNS / saving);
      double safe =
          Stopwatch.seconds(() -> {
            for (int i = 0; i < SAFE_TURNS; i++) {
              var done = BenchmarkWorld.done(home.evaluate(step, 0).join());
              world.vatsTogether().store().safe(done.turn()).join();
            }
          });
      System.out.printf(
          "turns safe one at a time: %,.0f/s; raw append and force: %,.0f/s; ratio %.2f%n",
          SAFE_TURNS / safe, raw, SAFE_TURNS / safe / raw);
    }
  }

  private static double rawPerSecond(Path file) throws Exception {
    var record = ByteBuffer.allocateDirect(RECORD_BYTES);
    try (var out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      return SAFE_TURNS
          / Stopwatch.seconds(() -> {
            for (int i = 0; i < SAFE_TURNS; i++) {
              out.write(record.clear());
              out.force(false);
            }
          });
    }
  }

  private TurnBenchmark() {}
}
