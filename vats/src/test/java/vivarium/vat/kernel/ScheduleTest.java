package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.base.Seed;

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

  private static Seed seed() {
    var seed = Seed.of(ScheduleTest.class);
    System.out.println("ScheduleTest " + seed);
    return seed;
  }

  @Test
  void C32_sumsStayAndEachMessageArrivesOnce_throughRestarts() {
    var schedule = new Schedule(seed().value());
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
    var random = seed().random();
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
