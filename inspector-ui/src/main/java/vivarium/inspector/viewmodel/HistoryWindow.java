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

  /**
   * What making an object what it was at a position would do.
   *
   * @param below whether also what was below it then: what its slots and elements held, and so on
   */
  CompletableFuture<Answer<RevertPreview>> previewRestore(
      ObjectRef ref, long position, boolean below);

  /** Makes an object what it was right after {@code position}, as a new turn. */
  CompletableFuture<TurnOutcome> restore(ObjectRef ref, long position, boolean below);

  /** What is lost if an object is forgotten for good. */
  CompletableFuture<Answer<ForgetView>> previewForget(ObjectRef ref);

  /**
   * Forgets every state an object ever had. This alone cannot be undone.
   *
   * @param reason what is said in its place from now on
   */
  CompletableFuture<Answer<Boolean>> forget(ObjectRef ref, String reason);

  /** How much of the history is kept. */
  CompletableFuture<Answer<RetentionView>> retention();

  /** Sets the ages; what was thinned stays so. */
  CompletableFuture<Answer<RetentionView>> keep(RetentionView ages);

  /** Thins now what is old enough; answered when that is done. */
  CompletableFuture<Answer<RetentionView>> thin();

  /** Takes the name from a moment; its turns stay until they are thinned like others. */
  CompletableFuture<Answer<Boolean>> deleteCheckpoint(String name);

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
