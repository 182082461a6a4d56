package vivarium.vat.turn;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.interp.TurnLimits;

/**
 * What somebody outside asks of a vat and waits for: it takes its place among what the vat has to
 * do, and is answered from the vat's thread.
 *
 * <p>Any thread may call any method; none of them waits. What those who wait do with an answer when
 * it comes must not keep the vat's thread for long; they are told to hop to their own.
 */
final class Inquiries {
  private final String vat;
  private final WorkQueue queue;
  private final Interrupts interrupts;
  private final Supplier<CompletableFuture<VatHeap>> heap;
  private final Function<VatHeap, TurnLimits> limits;

  /**
   * @param heap the vat, once it is open
   * @param limits how much code may use that a look runs
   */
  Inquiries(
      String vat,
      WorkQueue queue,
      Interrupts interrupts,
      Supplier<CompletableFuture<VatHeap>> heap,
      Function<VatHeap, TurnLimits> limits) {
    this.vat = vat;
    this.queue = queue;
    this.interrupts = interrupts;
    this.heap = heap;
    this.limits = limits;
  }

  /** Looks, before everything that waits, and changes nothing. */
  <T> PendingAnswer<T> look(Function<VatHeap, T> look) {
    var answer = new PendingAnswer<T>(this::giveUpLook);
    Runnable work =
        () -> {
          if (answer.take()) {
            answer(answer, () -> looking(answer, look));
          }
        };
    if (!queue.addLook(work)) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /** Code that it runs is counted by itself, whatever the turn before has used. */
  private <T> T looking(PendingAnswer<T> answer, Function<VatHeap, T> look) {
    var open = openHeap();
    interrupts.lookBegins(answer, open, limits.apply(open));
    try {
      return look.apply(open);
    } finally {
      interrupts.lookEnds();
    }
  }

  private <T> void giveUpLook(PendingAnswer<T> answer) {
    if (answer.take()) {
      answer.completeExceptionally(
          new WorldException("Nothing was looked at: it was interrupted before it began."));
    } else {
      interrupts.interruptLook(answer);
    }
  }

  /**
   * Does some work as soon as all is done that was asked for before.
   *
   * @param instead answers if it is interrupted before
   */
  <T> PendingAnswer<T> ask(Function<VatHeap, T> work, Supplier<T> instead) {
    var answer = new PendingAnswer<T>(interrupts::interrupt);
    interrupts.waits(answer, () -> giveUp(answer, instead));
    if (!queue.addTurn(answer, () -> begin(answer, work))) {
      interrupts.forget(answer);
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  private <T> void begin(PendingAnswer<T> answer, Function<VatHeap, T> work) {
    if (interrupts.begin(answer)) {
      answer(
          answer,
          () -> {
            try {
              return work.apply(openHeap());
            } finally {
              interrupts.answered(); // before who waits hears of it: an interrupt is for the next
            }
          });
    }
  }

  private <T> void giveUp(PendingAnswer<T> answer, Supplier<T> instead) {
    queue.removeTurn(answer);
    answer.complete(instead.get());
  }

  /** The same, but nobody can interrupt it. */
  <T> CompletableFuture<T> insist(Function<VatHeap, T> work) {
    var answer = new CompletableFuture<T>();
    if (!queue.addTurn(answer, () -> answer(answer, () -> work.apply(openHeap())))) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /** Does some work before everything that waits; nobody can interrupt it. */
  <T> CompletableFuture<T> first(Supplier<T> work) {
    var answer = new CompletableFuture<T>();
    if (!queue.addLook(() -> answer(answer, work))) {
      answer.completeExceptionally(closed());
    }
    return answer;
  }

  /** Makes the vat stand still between two turns until {@code release} is counted down. */
  CompletableFuture<VatHeap> hold(CountDownLatch release) {
    var standing = new CompletableFuture<VatHeap>();
    Runnable stand =
        () -> {
          answer(standing, this::openHeap);
          awaitUninterruptibly(release);
        };
    if (!queue.addTurn(standing, stand)) {
      standing.completeExceptionally(closed());
    }
    return standing;
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> void answer(CompletableFuture<T> answer, Supplier<T> work) {
    try {
      answer.complete(work.get());
    } catch (Throwable trouble) {
      answer.completeExceptionally(trouble);
    }
  }

  private VatHeap openHeap() {
    try {
      return heap.get().join();
    } catch (CompletionException trouble) {
      throw trouble.getCause() instanceof WorldException plain
          ? plain
          : new WorldBug("the heap of vat " + vat + " could not be made", trouble);
    }
  }

  private WorldException closed() {
    return new WorldException(
        "The world or the vat is being closed, so vat '%s' takes nothing more.".formatted(vat));
  }
}
