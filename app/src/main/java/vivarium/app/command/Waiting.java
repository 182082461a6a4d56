package vivarium.app.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnResult;

/** Waits for vats, as only a command line may. */
public final class Waiting {
  /** What comes of a turn; whoever stops the command interrupts it, even before it begins. */
  public static TurnResult await(Session session, PendingAnswer<TurnResult> answer) {
    return session.stoppable(
        answer::interrupt, () -> await((CompletableFuture<TurnResult>) answer));
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
