package vivarium.vat.benchmark;

import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vivarium.vat.api.Vat;
import vivarium.world.syntax.SourceText;

/** How long small turns of a vat take, one after the other, while something goes on elsewhere. */
final class Ticks {
  private static final long SECONDS = 5;
  private static final int TURNS_MAX = 4_000_000;

  private final Vat vat;
  private final SourceText step;

  /**
   * Turns of a vat.
   *
   * @param of where its ticks are counted, an expression; empty for the gatekeeper itself
   */
  Ticks(Vat vat, String of) {
    this.vat = vat;
    this.step = new SourceText("tick", "%s ticks: %s ticks + 1".formatted(of, of));
    BenchmarkWorld.done(
        vat.evaluate(new SourceText("slot", of + " _AddSlots: (| ticks <- 0 |)"), 0).join());
  }

  /**
   * Runs turns for some time, and longer while something goes on, and prints how long they took.
   */
  void count(String what, BooleanSupplier goesOn) {
    var times = new long[TURNS_MAX];
    int turns = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (turns < TURNS_MAX && (System.nanoTime() < end || goesOn.getAsBoolean())) {
      long begin = System.nanoTime();
      BenchmarkWorld.done(vat.evaluate(step, 0).join());
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

  /** The same while some work is done by a thread of its own, of which the time is printed too. */
  void countWhile(String what, Stopwatch.Work work) throws Exception {
    var done = new FutureTask<>(() -> Stopwatch.seconds(work));
    new Thread(done, "work").start();
    count(what, () -> !done.isDone());
    System.out.printf("    which took %.2f s%n", done.get());
  }
}
