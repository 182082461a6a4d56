package vivarium.inspector.viewmodel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Asks a port and brings the answer to the user-interface thread.
 *
 * <p>With {@link #latest} only the newest of several questions is answered: an answer that was
 * overtaken by a newer question is dropped. Asked on the user-interface thread.
 */
public final class Asking {
  private final Executor uiThread;
  private final boolean latestOnly;
  private long newest;

  /** Every answer counts. */
  public Asking(Executor uiThread) {
    this(uiThread, false);
  }

  private Asking(Executor uiThread, boolean latestOnly) {
    this.uiThread = uiThread;
    this.latestOnly = latestOnly;
  }

  /** Only the answer to the newest question counts. */
  public static Asking latest(Executor uiThread) {
    return new Asking(uiThread, true);
  }

  /** Calls one of the two with the answer. */
  public <T> void ask(
      CompletableFuture<Answer<T>> question, Consumer<T> given, Consumer<String> refused) {
    arrive(
        question.exceptionally(bug -> Answer.refused(describe(bug))),
        answer -> {
          switch (answer) {
            case Answer.Given<T>(var value) -> given.accept(value);
            case Answer.Refused<T>(var message) -> refused.accept(message);
          }
        });
  }

  /** Calls with what came of something asked of a vat. */
  public void outcome(CompletableFuture<TurnOutcome> asked, Consumer<TurnOutcome> handler) {
    arrive(asked.exceptionally(bug -> new TurnOutcome.Refused(describe(bug))), handler);
  }

  /** Drops the answers that have not come yet, if only the newest counts. */
  public void forget() {
    newest++;
  }

  private <T> void arrive(CompletableFuture<T> asked, Consumer<T> handler) {
    long mine = ++newest;
    asked.thenAcceptAsync(
        answer -> {
          if (!latestOnly || mine == newest) {
            handler.accept(answer);
          }
        },
        uiThread);
  }

  private static String describe(Throwable bug) {
    var cause = bug.getCause() == null ? bug : bug.getCause();
    return "Bug in Vivarium, please report it: " + cause;
  }
}
