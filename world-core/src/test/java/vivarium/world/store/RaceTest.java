package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.base.Watchdog;
import vivarium.world.store.error.WorldInUse;
import vivarium.world.store.world.WorldOpening;

/** Processes that want the same world at the same time have it one after the other. */
class RaceTest {
  /** How often each of the two has the world. */
  private static final int ROUNDS = Proof.LIVES > 1 ? 50 : 8;

  private static final long COUNTER = 1;

  @TempDir private Path folder;

  @Test
  void twoProcesses_neverHaveAWorldAtTheSameTime() throws Exception {
    var place = folder.resolve("world");
    try (var world = WorldOpening.open(place, StoreOptions.standard())) {
      world.createVat(HOME);
      world.append(Worlds.turn(Worlds.created(COUNTER, "0")));
    }
    var one = start(place);
    var other = start(place);
    assertThat(rounds(one)).isEqualTo(ROUNDS);
    assertThat(rounds(other)).isEqualTo(ROUNDS);
    try (var world = WorldOpening.open(place, StoreOptions.standard())) {
      assertThat(Worlds.read(world, COUNTER)).isEqualTo(Integer.toString(2 * ROUNDS));
      assertThat(world.savedTurn()).isEqualTo(1 + 2 * ROUNDS);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  private static Process start(Path place) throws IOException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Racer.class.getName(),
                place.toString(),
                Integer.toString(ROUNDS))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Watchdog.guard(process);
    return process;
  }

  /** How often a process says that it had the world, until it ends. */
  private static long rounds(Process process) throws Exception {
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return output.lines().filter("had it"::equals).count();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Another process: counts one further in the world, as often as it is told. */
  static final class Racer {
    public static void main(String[] arguments) {
      for (int round = Integer.parseInt(arguments[1]); round > 0; ) {
        try (var world = WorldOpening.open(Path.of(arguments[0]), StoreOptions.standard())) {
          int count = Integer.parseInt(String.valueOf(Worlds.read(world, COUNTER)));
          world.append(Worlds.turn(Worlds.changed(COUNTER, Integer.toString(count + 1))));
          round--;
          System.out.println("had it");
        } catch (WorldInUse e) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
      }
    }

    private Racer() {}
  }
}
