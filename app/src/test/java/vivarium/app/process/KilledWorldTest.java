package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.process.Acknowledged.Kind;
import vivarium.app.testing.Shell;
import vivarium.app.testing.Worlds;
import vivarium.world.base.Seed;

/**
 * Kills a process that opens a world and works on it, again and again. Each process looks first
 * whether every turn acknowledged to those before it is there, none by half, and the world sound;
 * no process ever closes the world.
 */
class KilledWorldTest {
  private static final int KILLS = 20;

  /** Of so many kills, one comes while the process starts, opens the world and recovers. */
  private static final int EARLY_KILL = 3;

  private static final int WORK_MILLIS_MAX = 800;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private Path said = Path.of("");
  private Duration opening = Duration.ofSeconds(1);

  @Test
  @Timeout(600)
  void nothingAcknowledgedIsLost_andNothingIsThereByHalf() throws Exception {
    var seed = Seed.of(KilledWorldTest.class);
    System.out.println(seed);
    var random = new Random(seed.value());
    var world = Worlds.copyTo(folder.resolve("world"));
    said = Files.createFile(folder.resolve("said"));
    new Shell(world).eval(Diary.SOURCE);
    for (int kill = 1; kill <= KILLS; kill++) {
      workAndBeKilled(world, random, kill % EARLY_KILL == 0, seed + ", kill " + kill);
    }
    verify(world, seed);
  }

  private void workAndBeKilled(Path world, Random random, boolean early, String when)
      throws Exception {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var begin = System.nanoTime();
    var process =
        Child.builder(
                Worker.class, world.toString(), Long.toString(random.nextLong()), said.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      if (early) {
        Thread.sleep(Duration.ofMillis(random.nextLong(opening.toMillis())));
      } else {
        awaitReady(process, out, err, when);
        opening = Duration.ofNanos(System.nanoTime() - begin);
        Thread.sleep(Duration.ofMillis(random.nextLong(WORK_MILLIS_MAX)));
      }
    } finally {
      process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    assertThat(err).as("what the worker complains about, " + when).isEmptyFile();
    Files.write(said, lines(out), StandardOpenOption.APPEND);
  }

  private static void awaitReady(Process process, Path out, Path err, String when)
      throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!lines(out).contains(Worker.READY)) {
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as(() -> "the worker gets ready, " + when + ": " + text(err))
          .isTrue();
      Thread.sleep(10);
    }
  }

  private void verify(Path world, Seed seed) throws IOException {
    var acknowledged = new Acknowledged();
    lines(said).forEach(acknowledged::add);
    for (var kind : Kind.values()) {
      assertThat(acknowledged.newest(kind)).as(kind + " done, " + seed).isPositive();
    }
    try (var open = vivarium.app.setup.Worlds.open(world)) {
      acknowledged.verify(new Diary(open.world()));
    }
    var check = new Shell(world).run("check");
    assertThat(check.status()).as(seed + ": " + check).isZero();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
