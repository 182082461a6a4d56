package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;

/**
 * Messages from one vat to a counter in another, and from Java: how many are done in a second, how
 * long their records are, what they cost each thread.
 */
final class SendBenchmark {
  /** How many messages one turn sends. */
  private static final int BURST = 1000;

  /** How many turns that send are let run ahead of the receiver. */
  private static final int BURSTS_AHEAD = 20;

  /** Answered promises stay until they are collected, so there are fewer of these. */
  private static final int KEPT_BURSTS = 20;

  private static final int ROUNDS = 3;

  private static final String RECEIVER =
      "(_WellKnown: 'gatekeeper') _AddSlots: (| count <- 0. hit = ( count: count + 1 ) |)";

  private final World world;
  private final int bursts;

  private SendBenchmark(World world, int bursts) {
    this.world = world;
    this.bursts = bursts;
  }

  /** In a world on disk, with every turn saved. */
  static void runSaved(Path folder) throws Exception {
    try (var world = BenchmarkWorld.open(folder)) {
      new SendBenchmark(world, 50).run();
    }
  }

  /** In a world that is held in memory only. */
  static void runInMemory() throws Exception {
    try (var world = BenchmarkWorld.inMemory()) {
      new SendBenchmark(world, 300).run();
    }
  }

  private void run() throws Exception {
    BenchmarkWorld.done(
        world.vat(World.FILES).load(List.of(new SourceText("receiver", RECEIVER))).join());
    BenchmarkWorld.run(
        world,
        "_AddSlots: (| none = ((_WellKnown: 'vector') _Clone: 0 Filler: 0). target <- nil. pair <-"
            + " nil. kept <- nil |)");
    prepare("tell", "target _VatRequest: 'tell' With: pair");
    prepare("ask", "target _SendEventually: 'hit' Arguments: none");
    prepare("keep", "kept _At: %d Put: (target _SendEventually: 'hit' Arguments: none)");
    BenchmarkWorld.run(
        world,
        "pair: ((_WellKnown: 'vector') _Clone: 2 Filler: 'hit'). pair _At: 1 Put: none. target:"
            + " (_VatGatekeeper: 'files'). kept: ((_WellKnown: 'vector') _Clone: %d Filler: nil)"
                .formatted(BURST));
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.println("round " + round);
      measure("without answer", bursts, () -> burst("tell"));
      measure("answer unused", bursts, () -> burst("ask"));
      measure("answer kept", KEPT_BURSTS, () -> burst("keep"));
      measure("from Java", bursts, this::burstFromJava);
    }
  }

  /** A method of the lobby that sends a burst. */
  private void prepare(String name, String send) {
    var text = new StringBuilder();
    for (int i = 0; i < BURST; i++) {
      text.append(send.formatted(i)).append(".\n");
    }
    BenchmarkWorld.run(world, "_AddSlots: (| %s = ( %s nil ) |)".formatted(name, text));
  }

  private CompletableFuture<TurnResult> burst(String method) {
    return world.vat(World.HOME).evaluate(new SourceText("burst", method), 0);
  }

  private CompletableFuture<TurnResult> burstFromJava() {
    var counter = world.vat(World.FILES);
    for (int i = 1; i < BURST; i++) {
      var unused = counter.send("hit", List.of());
    }
    return counter.send("hit", List.of());
  }

  private interface Burst {
    CompletableFuture<TurnResult> begin();
  }

  private void measure(String what, int bursts, Burst burst) throws Exception {
    var store = world.vatsTogether().store();
    long countBefore = count();
    long turnsBefore = store.savedTurn();
    var before = ThreadTimes.now();
    double seconds =
        Stopwatch.seconds(() -> {
          for (int i = 0; i < bursts; i++) {
            BenchmarkWorld.done(burst.begin().join());
            while (world.vat(World.FILES).figures().waiting() > BURST * BURSTS_AHEAD) {
              Thread.sleep(1);
            }
          }
          while (world.vats().stream().anyMatch(vat -> vat.figures().waiting() > 0)) {
            TimeUnit.MILLISECONDS.sleep(1);
          }
        });
    long messages = (long) bursts * BURST;
    var times = ThreadTimes.now().each(before, messages);
    if (count() - countBefore != messages) {
      throw new IllegalStateException("messages were lost or came twice");
    }
    System.out.printf(
        "%s: %,.0f messages/s, %,.0f turns/s; microseconds of processor for a message: %s%n",
        what, messages / seconds, (store.savedTurn() - turnsBefore) / seconds, times);
  }

  private long count() {
    var counted =
        world
            .vat(World.FILES)
            .evaluate(new SourceText("count", "(_WellKnown: 'gatekeeper') count"), 0);
    return Long.parseLong(BenchmarkWorld.done(counted.join()).value().printString());
  }
}
