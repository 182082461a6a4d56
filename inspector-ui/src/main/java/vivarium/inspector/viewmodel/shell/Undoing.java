package vivarium.inspector.viewmodel.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.Newest;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.UndoView;
import vivarium.inspector.viewmodel.WorldWindow;

/**
 * Undo and redo, one after the other.
 *
 * <p>What they would do is told a moment after the turns that change it. So each of them asks anew
 * before it begins, and what the next would do is known before the outcome is told: whoever sees
 * that something was undone can have it done again at once. Used on the user-interface thread only.
 */
final class Undoing {
  private final WorldWindow world;
  private final Asking asking;
  private final Newest<UndoView> newest;
  private final ReadOnlyObjectWrapper<UndoView> next =
      new ReadOnlyObjectWrapper<>(this, "next", UndoView.NOTHING);
  private final Told told;

  /** The last deed that was asked for; the next one waits for it. */
  private CompletableFuture<?> last = CompletableFuture.completedFuture(UndoView.NOTHING);

  /** Hears what came of it. */
  @FunctionalInterface
  interface Told {
    /**
     * @param success what to say if it is done
     */
    void told(TurnOutcome outcome, String success);
  }

  /** What came of a deed, what it was called, and what can be done then. */
  private record Ended(TurnOutcome outcome, String success, Answer<UndoView> then) {}

  Undoing(WorldWindow world, Consumer<String> trouble, Told told, Executor uiThread) {
    this.world = world;
    this.told = told;
    asking = new Asking(uiThread);
    newest = new Newest<>(uiThread, next::set);
    newest.ask(world.undoable(), trouble);
  }

  /** What undo and redo would do, as far as it is known. */
  ReadOnlyObjectProperty<UndoView> nextProperty() {
    return next.getReadOnlyProperty();
  }

  void undo() {
    begin("Undone: ", UndoView::undo, HistoryWindow::undo);
  }

  void redo() {
    begin("Done again: ", UndoView::redo, HistoryWindow::redo);
  }

  void happened(EventBatch batch) {
    newest.told(batch.undo());
  }

  private void begin(
      String words,
      Function<UndoView, @Nullable String> name,
      Function<HistoryWindow, CompletableFuture<TurnOutcome>> deed) {
    var ended =
        last.handle((_, _) -> true)
            .thenCompose(_ -> world.undoable())
            .thenCompose(before ->
                deed.apply(world.history())
                    .thenCompose(outcome ->
                        world
                            .undoable()
                            .thenApply(
                                then -> new Ended(outcome, words + named(before, name), then))));
    last = ended;
    asking.ask(ended.thenApply(Answer::given), this::ended, this::failed);
  }

  private static String named(Answer<UndoView> before, Function<UndoView, @Nullable String> name) {
    var cause = before instanceof Answer.Given<UndoView>(var view) ? name.apply(view) : null;
    return cause == null ? "the last turn" : cause;
  }

  private void ended(Ended how) {
    if (how.then() instanceof Answer.Given<UndoView> known) {
      newest.told(Optional.of(known.value()));
    }
    told.told(how.outcome(), how.success());
  }

  private void failed(String bug) {
    told.told(new TurnOutcome.Refused(bug), "");
  }
}
