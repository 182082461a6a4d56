package vivarium.app.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vivarium.vat.api.Vat;
import vivarium.vat.turn.TurnResult;

/** Waits for vats, as only a command line may. */
public final class Waiting {
  /** What comes of a turn; whoever stops the command interrupts the turn. */
  public static TurnResult await(Session session, Vat vat, CompletableFuture<TurnResult> answer) {
    return session.stoppable(vat::interrupt, () -> await(answer));
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
