package vivarium.app.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vivarium.vat.api.Vat;
import vivarium.vat.turn.TurnResult;

/** Waits for vats, as only a command line may. */
public final class Waiting {
  private static final int AGAIN_MILLIS = 50;

  /** What comes of a turn; whoever stops the command interrupts the turn. */
  public static TurnResult await(Session session, Vat vat, CompletableFuture<TurnResult> answer) {
    return session.stoppable(
        () -> Thread.ofVirtual().start(() -> interrupt(vat, answer)), () -> await(answer));
  }

  /**
   * Until it has an effect: the turn may not have begun yet, and then there is none to interrupt.
   */
  private static void interrupt(Vat vat, CompletableFuture<TurnResult> answer) {
    while (!answer.isDone()) {
      vat.interrupt();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS));
    }
  }

  /**
   * What a future answers.
   *
   * @throws vivarium.world.base.WorldException as the future has it
   */
  public static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException wrapped) {
      throw wrapped.getCause() instanceof RuntimeException trouble ? trouble : wrapped;
    }
  }

  private Waiting() {}
}
