package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the world's history, and takes things back.
 *
 * <p>May be called on any thread and never blocks. Rolling back and undoing are turns of their own,
 * so both can be undone; nothing is ever lost by them.
 */
public interface HistoryWindow {
  /** The last {@code count} turns before {@code position} (excluded). */
  CompletableFuture<Answer<TimelinePage>> turnsBefore(long position, int count);

  CompletableFuture<Answer<List<CheckpointView>>> checkpoints();

  /** Names this moment. Safe on disk when it is answered. */
  CompletableFuture<Answer<CheckpointView>> checkpoint(String name);

  /** What differs between two positions. */
  CompletableFuture<Answer<DiffView>> diff(long from, long to);

  /**
   * What a rollback would do.
   *
   * @param position the last turn to keep
   * @param vat only this vat, or null for the whole world
   */
  CompletableFuture<Answer<RevertPreview>> previewRollback(long position, @Nullable String vat);

  /** Brings back the state right after {@code position}, as a new turn. */
  CompletableFuture<TurnOutcome> rollback(long position, @Nullable String vat);

  /** What taking these turns back and keeping later work would do. */
  CompletableFuture<Answer<RevertPreview>> previewTakeBack(TurnRange turns);

  /**
   * Takes turns back and keeps later work.
   *
   * @param choices for objects that were changed again later; one not named keeps the later work
   */
  CompletableFuture<TurnOutcome> takeBack(TurnRange turns, Map<ObjectRef, Overlap.Choice> choices);

  /** Undoes what {@link UndoView#undo} says. */
  CompletableFuture<TurnOutcome> undo();

  /** Redoes what {@link UndoView#redo} says. */
  CompletableFuture<TurnOutcome> redo();
}
