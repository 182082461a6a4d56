package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;

/**
 * Messages from one vat to a counter in another, in both directions at once, and from Java: how
 * many are done in a second, and what they cost each thread.
 */
final class SendBenchmark {
  /** How many messages one turn sends. */
  private static final int BURST = 1000;

  /** How many turns that send are let run ahead of the receiver. */
  private static final int BURSTS_AHEAD = 20;

  /** How many turns that send wait in each of two vats that send to each other. */
  private static final int BURSTS_WAITING = 3;

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
    prepare(World.HOME, World.FILES);
    prepare(World.FILES, World.HOME);
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.println("round " + round);
      measure("without answer", bursts, () -> send(bursts, () -> burst("tell")));
      measure("without answer, both ways", bursts, () -> sendBothWays(bursts / 2));
      measure("answer unused", bursts, () -> send(bursts, () -> burst("ask")));
      measure("answer kept", KEPT_BURSTS, () -> send(KEPT_BURSTS, () -> burst("keep")));
      measure("from Java", bursts, () -> send(bursts, this::burstFromJava));
    }
  }

  /** Gives a vat a counter, and the methods that send to the counter of another. */
  private void prepare(String vat, String target) {
    BenchmarkWorld.done(world.vat(vat).load(List.of(new SourceText("receiver", RECEIVER))).join());
    evaluate(
        vat,
        "_AddSlots: (| none = ((_WellKnown: 'vector') _Clone: 0 Filler: 0). target <- nil. pair <-"
            + " nil. kept <- nil |)");
    prepare(vat, "tell", "target _VatRequest: 'tell' With: pair");
    prepare(vat, "ask", "target _SendEventually: 'hit' Arguments: none");
    prepare(vat, "keep", "kept _At: %d Put: (target _SendEventually: 'hit' Arguments: none)");
    evaluate(
        vat,
        "pair: ((_WellKnown: 'vector') _Clone: 2 Filler: 'hit'). pair _At: 1 Put: none. target:"
            + " (_VatGatekeeper: '%s'). kept: ((_WellKnown: 'vector') _Clone: %d Filler: nil)"
                .formatted(target, BURST));
  }

  private TurnResult.Done evaluate(String vat, String source) {
    return BenchmarkWorld.done(
        world.vat(vat).evaluate(new SourceText("benchmark", source), 0).join());
  }

  /** A method of the lobby that sends a burst. */
  private void prepare(String vat, String name, String send) {
    var text = new StringBuilder();
    for (int i = 0; i < BURST; i++) {
      text.append(send.formatted(i)).append(".\n");
    }
    evaluate(vat, "_AddSlots: (| %s = ( %s nil ) |)".formatted(name, text));
  }

  private CompletableFuture<TurnResult> burst(String method) {
    return burst(World.HOME, method);
  }

  private CompletableFuture<TurnResult> burst(String vat, String method) {
    return world.vat(vat).evaluate(new SourceText("burst", method), 0);
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

  private void send(int bursts, Burst burst) throws InterruptedException {
    for (int i = 0; i < bursts; i++) {
      BenchmarkWorld.done(burst.begin().join());
      while (world.vat(World.FILES).figures().waiting() > BURST * BURSTS_AHEAD) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
    }
  }

  private void sendBothWays(int burstsEach) {
    var sending = new ArrayDeque<CompletableFuture<TurnResult>>();
    for (int i = 0; i < burstsEach; i++) {
      sending.add(burst(World.HOME, "tell"));
      sending.add(burst(World.FILES, "tell"));
      while (sending.size() > 2 * BURSTS_WAITING) {
        BenchmarkWorld.done(sending.remove().join());
      }
    }
    sending.forEach(last -> BenchmarkWorld.done(last.join()));
  }

  private void measure(String what, int bursts, Stopwatch.Work sending) throws Exception {
    var store = world.vatsTogether().store();
    long countBefore = count();
    long turnsBefore = store.savedTurn();
    var before = ThreadTimes.now();
    double seconds =
        Stopwatch.seconds(() -> {
          sending.run();
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
    return count(World.HOME) + count(World.FILES);
  }

  private long count(String vat) {
    return Long.parseLong(evaluate(vat, "(_WellKnown: 'gatekeeper') count").value().printString());
  }
}
