package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Seed;
import vivarium.world.base.Watchdog;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/** Real processes, really killed in the middle of their work. */
class KillTest {
  private static final int KILLS = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void killedProcess_losesNoAcknowledgedTurn_andLeavesNoneByHalf(boolean isEncrypted)
      throws Exception {
    var seed = Seed.of(KillTest.class);
    var random = seed.random();
    var place = folder.resolve("world");
    try (var world = WorldOpening.open(place, options(isEncrypted))) {
      world.createVat(HOME);
      world.createVat(FILES);
    }
    long acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged =
          Math.max(acknowledged, runAndKill(place, isEncrypted, 50 + random.nextInt(400)));
      try (var world = WorldOpening.open(place, options(isEncrypted))) {
        assertThat(world.savedTurn()).as("after %s", seed).isGreaterThanOrEqualTo(acknowledged);
        acknowledged = world.savedTurn();
        assertWhole(world);
      }
    }
    assertThat(acknowledged).isPositive();
  }

  private static StoreOptions options(boolean isEncrypted) {
    return StoreOptions.standard().withSecrets(isEncrypted ? Worlds.SECRETS : Secrets.NONE);
  }

  /** Both vats say the same, and every chunk that a turn names is there. */
  private static void assertWhole(WorldStore world) {
    long turn = world.savedTurn();
    assertThat(world.unavailableVats()).isEmpty();
    if (turn == 0) {
      return;
    }
    for (long id = 1; id <= 20; id++) {
      var inHome = text(world.vat(HOME).read(id));
      assertThat(text(world.vat(FILES).read(id))).isEqualTo(inHome);
      if (inHome != null) {
        var hash = ChunkHash.of(HexFormat.of().parseHex(inHome.split(" ")[1]));
        assertThat(world.vat(FILES).chunks().read(hash)).hasSize(2000);
      }
    }
    assertThat(text(world.vat(HOME).read(turn % 20 + 1))).startsWith(turn + " ");
    assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
  }

  private static long runAndKill(Path place, boolean isEncrypted, int afterTurns) throws Exception {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                place.toString(),
                String.valueOf(isEncrypted))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Watchdog.guard(process);
    long acknowledged = 0;
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < afterTurns; i++) {
        acknowledged = number(output.readLine());
      }
      process.destroyForcibly().waitFor();
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        acknowledged = Math.max(acknowledged, number(line));
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("closed"); // what it was printing when it died
    }
    process.waitFor();
    return acknowledged;
  }

  /** A last line may be cut off anywhere, so it says nothing. */
  private static long number(String line) {
    return line.endsWith(".") ? Long.parseLong(line.substring(0, line.length() - 1)) : 0;
  }

  /** Another process: works, and prints the number of each turn that was acknowledged. */
  static final class Worker {
    public static void main(String[] arguments) {
      var world =
          WorldOpening.open(Path.of(arguments[0]), options(Boolean.parseBoolean(arguments[1])));
      var random = new Random(world.savedTurn());
      var out = System.out;
      while (true) {
        long next = world.savedTurn() + 1;
        var chunk = world.vat(FILES).chunks().put(ByteBuffer.wrap(Worlds.random(random, 2000)));
        var change = changed(next % 20 + 1, next + " " + chunk.hash());
        long turn =
            world.append(
                new TurnDraft(
                    "work",
                    "turn " + next,
                    List.of(
                        new VatChanges(HOME, List.of(change), List.of()),
                        new VatChanges(FILES, List.of(change), List.of()))));
        out.println(turn + ".");
        if (turn % 100 == 0) {
          world.checkpoint("at " + turn);
        }
      }
    }

    private Worker() {}
  }
}
