package vivarium.vat.turn;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;
import vivarium.world.interp.TurnLimits;

/**
 * Whether a vat is given its messages, and why not if it is not.
 *
 * <p>A suspended vat stays suspended until somebody resumes it, also over the end of the process;
 * what a person asks of it is done nevertheless. {@link #stop} is something else: the world lets
 * messages wait for a while, and no vat is to blame.
 *
 * <p>{@link #reason}, {@link #now}, {@link #stop} and the requests are for any thread, the rest for
 * the vat's.
 */
final class Suspension {
  private static final String LEFT = "It has ended itself.";

  private final String vat;
  private final WorkQueue queue;
  private final TurnSaver saver;
  private volatile @Nullable String reason;
  private volatile boolean stopped;
  private volatile boolean unborn;
  private volatile boolean left;

  Suspension(String vat, WorkQueue queue, TurnSaver saver) {
    this.vat = vat;
    this.queue = queue;
    this.saver = saver;
  }

  /** Why messages are not delivered, or null if they are. */
  @Nullable String reason() {
    return reason;
  }

  /** Has messages wait from the next turn on, or no longer. */
  void now(@Nullable String why) {
    reason = left ? LEFT : why;
    hold();
  }

  /** Lets it be as the vat has it on disk. */
  void restore(VatHeap heap) {
    now(heap.standing().suspendedBecause());
  }

  /** Has messages wait for a reason that is not this vat's, or no longer. */
  void stop(boolean stop) {
    stopped = stop;
    hold();
  }

  /** Has messages wait until the vat has begun, or no longer. */
  void unborn(boolean wait) {
    unborn = wait;
    hold();
  }

  private void hold() {
    queue.holdMessages(stopped || unborn || reason != null);
  }

  /** The turn that suspends the vat. */
  TurnRequest beginning(String why) {
    return request(
        "suspend",
        "suspended: " + why,
        heap -> {
          heap.standing().suspend(why);
          heap.afterTurn(() -> changed(why));
        });
  }

  /**
   * The turn that resumes the vat.
   *
   * @param first what is done before
   */
  TurnRequest ending(Consumer<VatHeap> first) {
    return request(
        "resume",
        "messages are delivered again",
        heap -> {
          first.accept(heap);
          heap.standing().resume();
          heap.afterTurn(() -> changed(null));
        });
  }

  /** The turn that refuses the message in front, and resumes the vat. */
  TurnRequest skipping() {
    return ending(heap -> {
      var receipt = queue.firstMessage();
      if (receipt == null) {
        throw new WorldException(
            "No message waits for vat '%s', so there is none to skip.".formatted(vat));
      }
      receipt.mayBeGone();
      var _ = receipt.refusal("It was skipped: " + reason).body().apply(heap);
    });
  }

  private static TurnRequest request(String kind, String cause, Consumer<VatHeap> body) {
    return new TurnRequest(
            kind,
            cause,
            heap -> {
              body.accept(heap);
              return heap.memory().wellKnown().nil;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }

  private void changed(@Nullable String why) {
    now(why);
    saver.standingChanged(vat);
  }

  /** A vat that has ended itself takes no more messages; the rest is done by its world. */
  void leaveIfItHas(VatHeap heap) {
    if (heap.leaving().hasLeft() && !left) {
      left = true;
      now(LEFT);
      saver.left(vat);
    }
  }
}
