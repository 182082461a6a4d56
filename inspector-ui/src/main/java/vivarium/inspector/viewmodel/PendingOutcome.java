package vivarium.inspector.viewmodel;

import java.util.concurrent.CompletableFuture;

/**
 * What comes of a turn that somebody asked for, and a way to have no more of it.
 *
 * <p>It can be interrupted from the moment it was asked: if it waits for other turns it never
 * begins. The outcome says so. Any thread may call any method.
 */
public final class PendingOutcome extends CompletableFuture<TurnOutcome> {
  private final Runnable interrupter;

  /**
   * One that comes.
   *
   * @param interrupter ends what was asked for, wherever it is
   */
  public PendingOutcome(CompletableFuture<TurnOutcome> coming, Runnable interrupter) {
    this.interrupter = interrupter;
    coming.whenComplete((outcome, trouble) -> {
      if (trouble == null) {
        complete(outcome);
      } else {
        completeExceptionally(trouble);
      }
    });
  }

  /** One that is there at once. */
  public static PendingOutcome of(TurnOutcome outcome) {
    return new PendingOutcome(completedFuture(outcome), () -> {});
  }

  /** Ends what was asked for, unless it has ended. */
  public void interrupt() {
    if (!isDone()) {
      interrupter.run();
    }
  }
}
