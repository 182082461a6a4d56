package vivarium.vat.benchmark;

import java.nio.file.Path;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;

/**
 * How long the turns of a vat take while another one of many objects ends for good, beside how long
 * they take while nothing of that kind happens. Messages wait in the one that ends, so that there
 * is something to be told to those who sent them.
 */
final class EndBenchmark {
  private static final int OBJECTS = 1_000_000;
  private static final int OBJECTS_PER_TURN = 50_000;
  private static final int WAITING = 20_000;

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
      var ticks = new Ticks(world.vat(World.FILES), "");
      ticks.count("warm-up", () -> false);
      ticks.count("while nothing ends", () -> false);
      var ending = new Thread(() -> end(world));
      ending.start();
      ticks.count("while a vat of %,d objects ends".formatted(OBJECTS), ending::isAlive);
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

  private EndBenchmark() {}
}
