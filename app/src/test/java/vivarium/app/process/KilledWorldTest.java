package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.process.Acknowledged.Kind;
import vivarium.app.setup.Worlds;
import vivarium.app.testing.Shell;
import vivarium.world.base.Progress;

/**
 * Kills a process that works on a world, again and again, and looks after each time: every turn that
 * was acknowledged is there, none by half, and the world is sound.
 */
class KilledWorldTest {
  private static final int KILLS = 20;

  /** Of so many kills, one comes while the process may still be opening the world. */
  private static final int EARLY_KILL = 5;

  @TempDir private Path folder;

  @Test
  @Timeout(600)
  void nothingAcknowledgedIsLost_andNothingIsThereByHalf() throws Exception {
    var seed = Seed.fromPropertyOrRandom();
    System.out.println(seed);
    var random = new Random(seed.value());
    var world = vivarium.app.testing.Worlds.copyTo(folder.resolve("world"));
    new Shell(world).eval(Diary.SOURCE);
    var acknowledged = new Acknowledged();
    for (int kill = 0; kill < KILLS; kill++) {
      workAndBeKilled(world, random, kill % EARLY_KILL == EARLY_KILL - 1, acknowledged);
      verify(world, acknowledged, seed + ", kill " + kill);
    }
    assertThat(acknowledged.newest(Kind.EDIT)).as("edits done, " + seed).isPositive();
  }

  private void workAndBeKilled(
      Path world, Random random, boolean early, Acknowledged acknowledged) throws Exception {
    var process =
        Child.builder(Worker.class, world.toString(), Long.toString(random.nextLong()))
            .redirectError(folder.resolve("err").toFile())
            .start();
    var lines = process.inputReader();
    if (!early) {
      assertThat(lines.readLine()).as("what the worker says first").isEqualTo(Worker.READY);
    }
    Thread.sleep(Duration.ofMillis(50 + random.nextInt(early ? 1000 : 1450)));
    process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    lines.lines().filter(line -> !line.equals(Worker.READY)).forEach(acknowledged::add);
    assertThat(folder.resolve("err")).as("what the worker complains about").isEmptyFile();
  }

  private void verify(Path world, Acknowledged acknowledged, String when) throws IOException {
    try (var open = Worlds.open(world)) {
      var diary = new Diary(open.world());
      acknowledged.verify(diary, when);
      var report =
          new vivarium.vat.search.ClosureCheck(open.world().vatsTogether().store())
              .check(Progress.NONE);
      assertThat(report.isSound()).as("sound, " + when + ": " + report).isTrue();
    }
  }

  /** Chance that can be repeated. */
  private record Seed(long value) {
    static Seed fromPropertyOrRandom() {
      var text = System.getProperty("world.seed");
      return new Seed(text == null ? new Random().nextLong() : Long.parseUnsignedLong(text, 16));
    }

    @Override
    public String toString() {
      return "-Dworld.seed=" + Long.toHexString(value);
    }
  }
}
