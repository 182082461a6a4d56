package vivarium.inspector.desk.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.WorldWindow;

/**
 * What everything on the desk works with: the world behind it, the window around it, and the way
 * back to the user-interface thread.
 *
 * @param ui runs work on the user-interface thread, later or at once
 */
public record DeskContext(WorldWindow world, DeskHost host, Executor ui) {
  public ObjectWindow objects() {
    return world.objects();
  }

  /** Hands what came of a turn to {@code then}, on the user-interface thread. */
  void outcome(CompletableFuture<TurnOutcome> asked, Consumer<TurnOutcome> then) {
    new Asking(ui).outcome(asked, then);
  }

  /** Hands an answer to one of the two, on the user-interface thread. */
  public <T> void ask(
      CompletableFuture<Answer<T>> asked, Consumer<T> given, Consumer<String> refused) {
    new Asking(ui).ask(asked, given, refused);
  }

  /** Shows trouble that has no better place than the window's. */
  void report(TurnOutcome outcome) {
    switch (Trouble.of(outcome)) {
      case Trouble.Failure(var turn) -> host.showFailure(turn);
      case Trouble.Syntax(var where) -> host.notice(where.message());
      case Trouble.Refusal(var message) -> host.notice(message);
      case null -> {}
    }
  }
}
