package vivarium.app.command;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldBug;

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

  /** What a future answers, or nothing if that takes longer or is called off. */
  static <T> Optional<T> await(CompletableFuture<T> answer, int seconds) {
    try {
      return Optional.of(answer.get(seconds, TimeUnit.SECONDS));
    } catch (TimeoutException | CancellationException notYet) {
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException refused) {
      throw refused.getCause() instanceof RuntimeException trouble
          ? trouble
          : new WorldBug("waiting ends with a reason", refused);
    }
  }

  private Waiting() {}
}
