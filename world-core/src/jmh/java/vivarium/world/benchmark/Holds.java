package vivarium.world.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/**
 * How long whoever uses a vat waits while its history is thinned and while an object of it is
 * forgotten, beside how long that takes while nothing of the kind happens: each time one turn is
 * saved, one object read, and one as it was before.
 */
final class Holds {
  private static final int OBJECTS = Integer.getInteger("hold.objects", 100_000);
  private static final int TURNS = Integer.getInteger("hold.turns", 100_000);
  private static final int TIMES_MAX = 4_000_000;
  private static final long QUIET_NANOS = 3_000_000_000L;

  static void run(Path folder) throws Exception {
    var clock = new SetClock();
    var options = StoreOptions.standard().withClock(clock);
    try (var world = WorldOpening.open(folder.resolve("world"), options)) {
      world.createVat(Samples.VAT);
      world.append(Samples.create(1, OBJECTS));
      var random = new Random(1);
      for (int turn = 0; turn < TURNS; turn++) {
        world.append(Samples.change(Samples.ids(random, OBJECTS)));
        clock.forward(Duration.ofMillis(500));
      }
      world.drain();
      clock.forward(Duration.ofHours(3));
      world.append(Samples.change(new long[] {1}));
      long start = System.nanoTime();
      use(world, "warm-up", () -> System.nanoTime() - start < QUIET_NANOS);
      long quiet = System.nanoTime();
      use(world, "nothing else", () -> System.nanoTime() - quiet < QUIET_NANOS);
      world.retention(Retention.STANDARD);
      beside(world, "thinning", world::tidy);
      beside(world, "forgetting", () -> forget(world));
    }
  }

  private static void forget(WorldStore world) {
    long id = OBJECTS / 2;
    byte[] instead = new byte[Samples.BYTES];
    world.append(
        TurnDraft.ofObjects(
            "forget", "benchmark", Samples.VAT, List.of(ObjectChange.changed(id, instead))));
    world.forget(new ForgetRequest(Samples.VAT, Map.of(id, instead), _ -> false, _ -> List.of()));
  }

  private static void beside(WorldStore world, String what, Runnable work) throws Exception {
    var thread = new Thread(work);
    long begin = System.nanoTime();
    thread.start();
    use(world, what, thread::isAlive);
    thread.join();
    System.out.printf("%s took %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
  }

  private static void use(WorldStore world, String what, BooleanSupplier goesOn)
      throws InterruptedException {
    var vat = world.vat(Samples.VAT);
    var random = new Random(2);
    var saving = new long[TIMES_MAX];
    var reading = new long[TIMES_MAX];
    var looking = new long[TIMES_MAX];
    long turn = world.savedTurn();
    int count = 0;
    while (goesOn.getAsBoolean() && count < TIMES_MAX) {
      long id = 1 + random.nextInt(OBJECTS / 3);
      long start = System.nanoTime();
      world.append(Samples.change(new long[] {id}));
      long saved = System.nanoTime();
      vat.read(OBJECTS - id);
      long read = System.nanoTime();
      vat.readAsOf(OBJECTS - id, turn);
      looking[count] = System.nanoTime() - read;
      reading[count] = read - saved;
      saving[count++] = saved - start;
      Thread.sleep(1); // a vat that does more leaves nobody else a processor
    }
    print(what + ", a turn saved", saving, count);
    print(what + ", an object read", reading, count);
    print(what + ", an object as it was", looking, count);
  }

  private static void print(String what, long[] times, int count) {
    Arrays.sort(times, 0, count);
    System.out.printf(
        "%s: %,d times, half below %.3f ms, 99 of 100 below %.2f, 999 of 1000 below %.2f, the"
            + " longest %.1f ms%n",
        what,
        count,
        times[count / 2] / 1e6,
        times[(int) (count * 0.99)] / 1e6,
        times[(int) (count * 0.999)] / 1e6,
        times[count - 1] / 1e6);
  }

  private Holds() {}
}
