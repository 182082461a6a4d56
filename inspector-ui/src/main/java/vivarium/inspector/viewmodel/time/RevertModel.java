package vivarium.inspector.viewmodel.time;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnRange;

/**
 * Taking something back, in two steps: what it would do, then doing it. Nothing is changed before
 * {@link #confirm}. Used on the user-interface thread only.
 */
public final class RevertModel {
  private static final String TOO_EARLY =
      "What it would change is still being found out. Look at it first, then confirm again.";

  private final HistoryWindow history;
  private final Plan plan;
  private final Asking previews;
  private final Asking turns;
  private final ReadOnlyObjectWrapper<Loadable<RevertPreview>> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Loadable.idle());
  private final ObservableMap<ObjectRef, Overlap.Choice> choices =
      FXCollections.observableHashMap();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
  private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(this, "idle", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private Scope scope = Scope.WORLD;

  /** How much is rolled back. */
  public sealed interface Scope {
    Scope WORLD = new World();

    /** All vats. */
    record World() implements Scope {}

    /** One vat; others may lose something by that. */
    record OneVat(String name) implements Scope {}

    /**
     * One object.
     *
     * @param title what it is called
     * @param below whether also what was below it
     */
    record OneObject(ObjectRef ref, String title, boolean below) implements Scope {}
  }

  /** What is to be taken back. */
  public sealed interface Plan {
    /**
     * Everything after a moment.
     *
     * @param label the moment in words
     */
    record Rollback(long position, String label) implements Plan {}

    /** Some turns; later work is kept. */
    record TakeBack(TurnRange turns) implements Plan {}
  }

  public RevertModel(HistoryWindow history, Plan plan, Executor uiThread) {
    this.history = history;
    this.plan = plan;
    previews = Asking.latest(uiThread);
    turns = new Asking(uiThread);
    loadPreview();
  }

  public Plan plan() {
    return plan;
  }

  /** Rolls back only so much; the preview follows. The whole world at first. */
  public void setScope(Scope wanted) {
    if (!wanted.equals(scope)) {
      scope = wanted;
      loadPreview();
    }
  }

  public Scope scope() {
    return scope;
  }

  public ReadOnlyObjectProperty<Loadable<RevertPreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What to do with objects changed again later; one that is not in it keeps the later work. */
  public ObservableMap<ObjectRef, Overlap.Choice> choices() {
    return choices;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether it is known that nothing would come of it. */
  public ReadOnlyBooleanProperty idleProperty() {
    return idle.getReadOnlyProperty();
  }

  /** Why it could not be done; empty while there is no such reason. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /**
   * Does it; {@code done} is called when it is. Nothing is done while the preview is on its way:
   * nobody has seen yet what is to be chosen.
   */
  public void confirm(Consumer<TurnOutcome.Done> done) {
    if (running.get()) {
      return;
    }
    if (preview.get() instanceof Loadable.Loading<RevertPreview>) {
      trouble.set(TOO_EARLY);
      return;
    }
    running.set(true);
    trouble.set("");
    turns.outcome(request(), outcome -> arrived(outcome, done));
  }

  private CompletableFuture<TurnOutcome> request() {
    return switch (plan) {
      case Plan.Rollback(long position, String _) -> rollback(position);
      case Plan.TakeBack(var range) -> history.takeBack(range, Map.copyOf(choices));
    };
  }

  private CompletableFuture<TurnOutcome> rollback(long position) {
    return switch (scope) {
      case Scope.World _ -> history.rollback(position, null);
      case Scope.OneVat(var name) -> history.rollback(position, name);
      case Scope.OneObject(var ref, String _, boolean below) ->
          history.restore(ref, position, below);
    };
  }

  private CompletableFuture<Answer<RevertPreview>> previewRollback(long position) {
    return switch (scope) {
      case Scope.World _ -> history.previewRollback(position, null);
      case Scope.OneVat(var name) -> history.previewRollback(position, name);
      case Scope.OneObject(var ref, String _, boolean below) ->
          history.previewRestore(ref, position, below);
    };
  }

  private void arrived(TurnOutcome outcome, Consumer<TurnOutcome.Done> done) {
    running.set(false);
    switch (outcome) {
      case TurnOutcome.Done success -> done.accept(success);
      case TurnOutcome.Failed(var failure) -> trouble.set(failure.message());
      case TurnOutcome.SyntaxFailed(var found) -> trouble.set(found.message());
      case TurnOutcome.Refused(var message) -> trouble.set(message);
    }
  }

  private void previewed(RevertPreview found) {
    if (trouble.get().equals(TOO_EARLY)) {
      trouble.set("");
    }
    idle.set(isIdle(found));
    preview.set(Loadable.loaded(found));
  }

  /** Turns that changed no object may have changed what waits in a vat; one object has no such. */
  private boolean isIdle(RevertPreview found) {
    boolean turns = found.turns() > 0 && !(scope instanceof Scope.OneObject);
    return found.objects() == 0 && found.overlaps().isEmpty() && !turns;
  }

  private void loadPreview() {
    idle.set(false);
    preview.set(Loadable.loading());
    CompletableFuture<Answer<RevertPreview>> question =
        switch (plan) {
          case Plan.Rollback(long position, String _) -> previewRollback(position);
          case Plan.TakeBack(var range) -> history.previewTakeBack(range);
        };
    previews.ask(question, this::previewed, message -> preview.set(Loadable.unavailable(message)));
  }
}
