package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded schedules over five vats: the sum stays what it was and each message arrives once, through
 * delays, failures, restarts and deaths of the process.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ScheduleTest {
  private static final int STEPS = 80;
  private static final int RESTARTS = 2;
  private static final int DEATHS = 2;
  private static final int LIFE_MILLIS_MAX = 500;

  @TempDir Path folder;

  private static long seed(long standard) {
    long seed = Long.getLong("world.seed", standard);
    System.out.println("schedule with -Dworld.seed=" + seed);
    return seed;
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void C32_sumsStayAndEachMessageArrivesOnce_throughRestarts(long standard) {
    var schedule = new Schedule(seed(standard));
    for (int life = 0; life <= RESTARTS; life++) {
      try (var world = Schedule.open(folder)) {
        for (int i = 0; i < STEPS; i++) {
          schedule.step(world);
        }
      }
    }
    check();
  }

  @Test
  void C34_sumsStayAndEachMessageArrivesOnce_throughDeathsOfTheProcess() throws Exception {
    long seed = seed(7);
    var random = new Random(seed);
    for (int life = 0; life < DEATHS; life++) {
      live(random.nextLong(), random.nextInt(LIFE_MILLIS_MAX));
    }
    check();
  }

  private void live(long seed, int millis) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Schedule.class.getName(),
                folder.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly);
    try (var output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("begun");
      TimeUnit.MILLISECONDS.sleep(millis);
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void check() {
    try (var world = Schedule.open(folder)) {
      Schedule.settle(world);
      Schedule.check(world);
    }
  }
}
