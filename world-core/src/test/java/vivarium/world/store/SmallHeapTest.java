package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.text;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vivarium.world.base.Seed;
import vivarium.world.base.Watchdog;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;
import vivarium.world.store.world.WorldOpening;

/**
 * A process that runs out of memory again and again, in whatever thread is the next to ask. Where
 * that hits is a matter of chance even with one seed, so this belongs to the long campaigns; what
 * each place does then is tested one by one in {@link UnexpectedFaultTest}.
 */
@EnabledIfSystemProperty(named = "proof.lives", matches = "\\d+")
class SmallHeapTest {
  @TempDir private Path folder;

  @Test
  void processWithoutMemory_losesNoAcknowledgedTurn_andLeavesNobodyWaiting() throws Exception {
    var seed = Seed.of(SmallHeapTest.class);
    var place = folder.resolve("world");
    try (var world = WorldOpening.open(place, StoreOptions.standard())) {
      world.createVat(HOME);
    }
    var lines = run(place, seed);
    assertThat(lines).as("%s", seed).contains("done");
    try (var world = WorldOpening.open(place, StoreOptions.standard())) {
      for (var line : lines) {
        if (line.startsWith("turn ")) {
          long turn = Long.parseLong(line.substring(5));
          assertThat(text(world.vat(HOME).readAsOf(turn % Hungry.OBJECTS + 1, turn)))
              .as("turn %d, %s", turn, seed)
              .startsWith("value ");
        }
      }
      assertThat(world.vat(HOME).verify(_ -> true).findings()).as("%s", seed).isEmpty();
    }
  }

  private static List<String> run(Path place, Seed seed) throws Exception {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                Hungry.class.getName(),
                place.toString(),
                Long.toString(seed.value()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Watchdog.guard(process);
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return output.lines().toList();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Another process: works with ever less memory, and prints what was acknowledged. */
  static final class Hungry {
    static final int OBJECTS = 20;
    private static final int ROUNDS = 8;
    private static final int TURNS_PER_ROUND = 25;

    /** A class that could not be loaded for lack of memory stays unusable, so they are first. */
    private static final int ROUNDS_WITH_PLENTY = 3;

    private final Path place;
    private final Random random;
    private WorldStore world;

    private Hungry(Path place, long seed) {
      this.place = place;
      this.random = new Random(seed);
      this.world = WorldOpening.open(place, options());
    }

    public static void main(String[] arguments) throws Exception {
      new Hungry(Path.of(arguments[0]), Long.parseLong(arguments[1])).run();
      System.out.println("done");
    }

    private static StoreOptions options() {
      return StoreOptions.standard().withMemory(1L << 40, 1L << 40);
    }

    private void run() throws InterruptedException, TimeoutException {
      tryOutFailing();
      boolean goesOn = true;
      for (int round = 0; round < ROUNDS && goesOn; round++) {
        boolean isWarm = round >= ROUNDS_WITH_PLENTY;
        var eaten = isWarm ? eat(random.nextInt(400_000)) : new ArrayList<byte[]>();
        for (int i = 0; i < TURNS_PER_ROUND; i++) {
          work();
        }
        eaten.clear();
        goesOn = becomesSafe();
      }
      try {
        world.close();
      } catch (StoreException | LinkageError e) {
        System.out.println("told");
      }
    }

    private void tryOutFailing() {
      var failure = Unexpected.trouble("trying", new OutOfMemoryError());
      new Troubles().set("trying", failure);
      world.close();
      world = WorldOpening.open(place, options());
    }

    /** Takes all memory but a little. */
    private static List<byte[]> eat(int rest) {
      var eaten = new ArrayList<byte[]>();
      var kept = new byte[][] {new byte[rest]};
      try {
        while (true) {
          eaten.add(new byte[50_000]);
        }
      } catch (OutOfMemoryError e) {
        kept[0] = null;
      }
      return eaten;
    }

    private void work() {
      try {
        long next = world.savedTurn() + 1;
        var contents = "value " + next + "-".repeat(random.nextInt(20_000));
        long turn = world.append(Worlds.turn(changed(next % OBJECTS + 1, contents)));
        System.out.println("turn " + turn);
      } catch (StoreClosed e) {
        reopen();
      } catch (StoreException | VirtualMachineError | LinkageError e) {
        // not acknowledged
      }
    }

    private void reopen() {
      try {
        world.close();
        world = WorldOpening.open(place, options());
      } catch (StoreException | VirtualMachineError | LinkageError e) {
        // tried again by the next who finds it closed
      }
    }

    /**
     * With memory back, everything becomes safe, or whoever waits is told that it does not: where
     * the machine could not load a class for lack of memory, it never will.
     */
    private boolean becomesSafe() throws InterruptedException, TimeoutException {
      for (int attempt = 0; attempt < 5; attempt++) {
        try {
          world.safe(world.savedTurn()).get(60, TimeUnit.SECONDS);
          world.drain();
          return true;
        } catch (ExecutionException | StoreException | LinkageError e) {
          System.out.println("told");
        }
      }
      return false;
    }
  }
}
