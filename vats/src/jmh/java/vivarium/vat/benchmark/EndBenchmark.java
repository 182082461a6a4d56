package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.syntax.SourceText;

/**
 * How long the turns of a vat take while another one of many objects ends for good, beside how long
 * they take while nothing of that kind happens. Messages wait in the one that ends, so that there
 * is something to be told to those who sent them.
 */
final class EndBenchmark {
  private static final int OBJECTS = 1_000_000;
  private static final int OBJECTS_PER_TURN = 50_000;
  private static final int WAITING = 20_000;
  private static final long SECONDS = 5;
  private static final int TURNS_MAX = 4_000_000;

  static void run(Path folder) throws Exception {
    try (var world = BenchmarkWorld.open(folder)) {
      world.createVat("large");
      for (int from = 0; from < OBJECTS; from += OBJECTS_PER_TURN) {
        BenchmarkWorld.done(
            world
                .vat("large")
                .run(new TurnRequest("benchmark", "make many", EndBenchmark::makeMany, false))
                .join());
      }
      makeWaiting(world);
      world.vatsTogether().store().drain();
      BenchmarkWorld.done(
          world
              .vat(World.FILES)
              .evaluate(new SourceText("slot", "_AddSlots: (| ticks <- 0 |)"), 0)
              .join());
      tick(world, "warm-up", () -> false);
      tick(world, "while nothing ends", () -> false);
      var ending = new Thread(() -> end(world));
      ending.start();
      tick(world, "while a vat of %,d objects ends".formatted(OBJECTS), ending::isAlive);
    }
  }

  private static void end(World world) {
    long begin = System.nanoTime();
    world.terminateVat("large", "the benchmark is over");
    System.out.printf("the end took %.0f ms%n", (System.nanoTime() - begin) / 1e6);
  }

  private static Object makeMany(VatHeap heap) {
    var objects = new Object[OBJECTS_PER_TURN];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = heap.interpreter().newVector(new Object[] {(long) i});
    }
    var all = heap.interpreter().newVector(objects);
    heap.mailbox().authority().pin(all);
    return all.size();
  }

  /** Messages whose answers somebody keeps wait in the vat, which takes none. */
  private static void makeWaiting(World world) {
    BenchmarkWorld.done(world.vat("large").suspend("the benchmark wants messages to wait").join());
    BenchmarkWorld.run(
        world,
        "_AddSlots: (| none = ((_WellKnown: 'vector') _Clone: 0 Filler: 0). kept <- nil. large <-"
            + " nil |). large: (_VatGatekeeper: 'large'). kept: ((_WellKnown: 'vector') _Clone: "
            + WAITING
            + " Filler: nil)");
    int perTurn = 1000;
    for (int from = 0; from < WAITING; from += perTurn) {
      var text = new StringBuilder();
      for (int i = from; i < from + perTurn; i++) {
        text.append(
            "kept _At: %d Put: (large _SendEventually: 'hit' Arguments: none).".formatted(i));
      }
      BenchmarkWorld.run(world, text.toString());
    }
  }

  /** Runs small turns one after the other for some time, and longer while something goes on. */
  private static void tick(World world, String what, BooleanSupplier goesOn) {
    var step = new SourceText("tick", "ticks: ticks + 1");
    var files = world.vat(World.FILES);
    var times = new long[TURNS_MAX];
    int turns = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (turns < TURNS_MAX && (System.nanoTime() < end || goesOn.getAsBoolean())) {
      long begin = System.nanoTime();
      BenchmarkWorld.done(files.evaluate(step, 0).join());
      times[turns++] = System.nanoTime() - begin;
    }
    Arrays.sort(times, 0, turns);
    System.out.printf(
        "%s: %,d turns of another vat, half of them below %.2f ms, 99 of 100 below %.2f ms, 999 of"
            + " 1000 below %.1f ms, the longest %.1f ms%n",
        what,
        turns,
        times[turns / 2] / 1e6,
        times[(int) (turns * 0.99)] / 1e6,
        times[(int) (turns * 0.999)] / 1e6,
        times[turns - 1] / 1e6);
  }

  private EndBenchmark() {}
}
