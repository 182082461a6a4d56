package vivarium.inspector.bridge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.translate.Histories;
import vivarium.inspector.bridge.translate.Refs;
import vivarium.inspector.bridge.translate.Turns;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.DiffView;
import vivarium.inspector.viewmodel.ForgetView;
import vivarium.inspector.viewmodel.HistoryWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.RetentionView;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.TimelinePage;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.vat.history.History;
import vivarium.vat.history.Reaching;
import vivarium.world.store.WorldStore;

/** The history of a running world. */
final class HistoryBridge implements HistoryWindow {
  /** More objects than anybody reads in a preview; all are counted. */
  private static final int OBJECTS_MAX = 1_000;

  /** Of those that refer to something, so many are named. */
  private static final int HOLDERS_MAX = 50;

  private static final String NOTHING =
      "The world is what it was then; there was nothing to change.";

  private final WorldStore store;
  private final History history;
  private final Requests requests;
  private final Runnable forgotten;

  /**
   * @param forgotten called after an object was forgotten: also what was is not what it was
   */
  HistoryBridge(WorldStore store, History history, Requests requests, Runnable forgotten) {
    this.forgotten = forgotten;
    this.store = store;
    this.history = history;
    this.requests = requests;
  }

  @Override
  public CompletableFuture<Answer<TimelinePage>> turnsBefore(long position, int count) {
    return requests.onDisk(
        () -> Histories.of(history.turnsBefore(position, count), history.kept()));
  }

  @Override
  public CompletableFuture<Answer<List<CheckpointView>>> checkpoints() {
    return requests.onDisk(() -> Turns.of(history.checkpoints()));
  }

  @Override
  public CompletableFuture<Answer<CheckpointView>> checkpoint(String name) {
    return requests.onDisk(() -> Turns.of(history.checkpoint(name)));
  }

  @Override
  public CompletableFuture<Answer<DiffView>> diff(long from, long to) {
    return requests.onDisk(
        () -> Histories.of(history.diff(from, to, OBJECTS_MAX), label(from), label(to)));
  }

  private String label(long position) {
    return position == store.savedTurn() ? "now" : history.label(position);
  }

  @Override
  public CompletableFuture<Answer<RevertPreview>> previewRollback(
      long position, @Nullable String vat) {
    return requests.onDisk(() -> Histories.of(history.previewRollback(position, vat, OBJECTS_MAX)));
  }

  @Override
  public CompletableFuture<TurnOutcome> rollback(long position, @Nullable String vat) {
    return requests.takeBack(() -> history.rollback(position, vat), NOTHING);
  }

  @Override
  public CompletableFuture<Answer<RevertPreview>> previewRestore(
      ObjectRef ref, long position, boolean below) {
    return requests.onDisk(() ->
        Histories.of(
            history.previewRestore(Refs.address(ref), position, reaching(below), OBJECTS_MAX)));
  }

  @Override
  public CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position, boolean below) {
    return requests.takeBack(
        () -> history.restore(Refs.address(ref), position, reaching(below)), NOTHING);
  }

  private static Reaching reaching(boolean below) {
    return below ? Reaching.AND_BELOW : Reaching.ALONE;
  }

  @Override
  public CompletableFuture<Answer<ForgetView>> previewForget(ObjectRef ref) {
    return requests.onDisk(
        () -> Histories.of(history.previewForget(Refs.address(ref), HOLDERS_MAX)));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> forget(ObjectRef ref, String reason) {
    return requests.onDisk(() -> {
      try {
        history.forget(Refs.address(ref), reason);
      } finally {
        forgotten.run(); // what was forgotten before something failed is forgotten
      }
      return true;
    });
  }

  @Override
  public CompletableFuture<Answer<RetentionView>> retention() {
    return requests.onDisk(this::retentionNow);
  }

  @Override
  public CompletableFuture<Answer<RetentionView>> keep(RetentionView ages) {
    return requests.onDisk(() -> {
      history.retention(Histories.rule(ages));
      return retentionNow();
    });
  }

  @Override
  public CompletableFuture<Answer<RetentionView>> thin() {
    return requests.onDisk(() -> {
      history.tidy();
      return retentionNow();
    });
  }

  private RetentionView retentionNow() {
    return Histories.of(history.retention(), history.kept());
  }

  @Override
  public CompletableFuture<Answer<Boolean>> deleteCheckpoint(String name) {
    return requests.onDisk(() -> {
      history.deleteCheckpoint(name);
      return true;
    });
  }

  @Override
  public CompletableFuture<Answer<RevertPreview>> previewTakeBack(TurnRange turns) {
    return requests.onDisk(
        () -> Histories.of(history.previewTakeBack(Histories.range(turns), OBJECTS_MAX)));
  }

  @Override
  public CompletableFuture<TurnOutcome> takeBack(
      TurnRange turns, Map<ObjectRef, Overlap.Choice> choices) {
    return requests.takeBack(
        () -> history.takeBack(Histories.range(turns), Histories.choices(choices)),
        "Later work has changed all of it again, so there was nothing to take back.");
  }

  @Override
  public CompletableFuture<TurnOutcome> undo() {
    return requests.takeBack(history::undo, "There is nothing to undo.");
  }

  @Override
  public CompletableFuture<TurnOutcome> redo() {
    return requests.takeBack(history::redo, "There is nothing to redo.");
  }
}
