package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.syntax.SourceText;

/** Eventual sends between two vats, and how long another vat waits while a large one ends. */
final class MessageBenchmark {
  private static final int BATCH = 1000;
  private static final int BATCHES = 50;
  private static final int OBJECTS = 1_000_000;

  private static final String SENDER =
      """
      _AddSlots: (| none = ((_WellKnown: 'vector') _Clone: 0 Filler: 0). left <- 0.
        target <- nil. pair <- nil |)
      """;
  private static final String RECEIVER =
      "(_WellKnown: 'gatekeeper') _AddSlots: (| count <- 0. hit = ( count: count + 1 ) |)";

  static void run(Path folder) throws Exception {
    try (var world = BenchmarkWorld.open(folder)) {
      BenchmarkWorld.run(world, SENDER);
      BenchmarkWorld.done(
          world.vat(World.FILES).load(List.of(new SourceText("receiver", RECEIVER))).join());
      send(world, "warm-up", "_VatRequest: 'tell' With: pair");
      send(world, "eventual sends without answer", "_VatRequest: 'tell' With: pair");
      send(world, "eventual sends with answer", "_SendEventually: 'hit' Arguments: none");
      end(world);
    }
  }

  private static void send(World world, String what, String message) throws Exception {
    BenchmarkWorld.run(
        world,
        "pair: ((_WellKnown: 'vector') _Clone: 2 Filler: 'hit'). pair _At: 1 Put: none. target:"
            + " (_VatGatekeeper: 'files')");
    var text = new StringBuilder();
    for (int i = 0; i < BATCH; i++) {
      text.append("target ").append(message).append(". ");
    }
    var unrolled = new SourceText("send", text.toString());
    double seconds =
        Stopwatch.seconds(() -> {
          for (int i = 0; i < BATCHES; i++) {
            BenchmarkWorld.done(world.vat(World.HOME).evaluate(unrolled, 0).join());
          }
          while (world.vats().stream().anyMatch(vat -> vat.figures().waiting() > 0)) {
            TimeUnit.MILLISECONDS.sleep(1);
          }
        });
    System.out.printf("%s: %,.0f/s%n", what, BATCH * BATCHES / seconds);
  }

  private static void end(World world) throws Exception {
    world.createVat("large");
    BenchmarkWorld.done(
        world
            .vat("large")
            .run(new TurnRequest("benchmark", "make many", MessageBenchmark::makeMany, false))
            .join());
    var ending = new Thread(() -> world.terminateVat("large", "the benchmark is over"));
    ending.start();
    long longest = 0;
    while (ending.isAlive()) {
      long begin = System.nanoTime();
      BenchmarkWorld.run(world, "left: left + 1");
      longest = Math.max(longest, System.nanoTime() - begin);
    }
    System.out.printf(
        "longest turn of another vat while one of %,d objects ends: %.1f ms%n",
        OBJECTS, longest / 1e6);
  }

  private static Object makeMany(VatHeap heap) {
    var objects = new Object[OBJECTS];
    for (int i = 0; i < OBJECTS; i++) {
      objects[i] = heap.interpreter().newVector(new Object[] {(long) i});
    }
    var all = heap.interpreter().newVector(objects);
    heap.mailbox().authority().pin(all);
    return all.size();
  }

  private MessageBenchmark() {}
}
