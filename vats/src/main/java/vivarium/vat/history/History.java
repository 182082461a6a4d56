package vivarium.vat.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.store.Checkpoint;

/**
 * The history of a running world: looks back, compares, and takes back.
 *
 * <p>A <em>position</em> is the number of a turn and means the moment right after it; 0 is before
 * everything. Whatever takes something back is itself a turn, which can be taken back; when it
 * returns it is safe.
 *
 * <p>Any thread may call any method but a vat's own; whoever calls waits for the disk, and what
 * takes back also for running turns of the vats it concerns. Trouble is a {@link
 * vivarium.world.base.WorldException}, and then nothing was changed.
 */
public final class History {
  /**
   * @param vats the running world
   */
  public History(Vats vats) {}

  // ---- looking back

  /** The last {@code count} turns before {@code position} (excluded). */
  public TimelinePage turnsBefore(long position, int count) {
    throw new UnsupportedOperationException();
  }

  /** All checkpoints, newest position first. */
  public List<Checkpoint> checkpoints() {
    throw new UnsupportedOperationException();
  }

  /**
   * Names this moment; safe when this returns.
   *
   * @throws vivarium.world.store.error.CheckpointNameTaken if the name is in use
   */
  public Checkpoint checkpoint(String name) {
    throw new UnsupportedOperationException();
  }

  /** Forgets a name; the turns stay. */
  public void deleteCheckpoint(String name) {
    throw new UnsupportedOperationException();
  }

  /**
   * The position that a person means.
   *
   * @param nameOrTurn the name of a checkpoint, the number of a turn, or {@code now}
   * @throws UnknownMoment if it is none of these
   */
  public long position(String nameOrTurn) {
    throw new UnsupportedOperationException();
  }

  /** A moment in words: the name of a checkpoint there, or {@code turn 12}. */
  public String label(long position) {
    throw new UnsupportedOperationException();
  }

  /**
   * What differs between two moments.
   *
   * @param limit how many objects to describe; all are counted
   * @throws UnknownMoment if a position is beyond the newest turn
   */
  public Difference diff(long from, long to, int limit) {
    throw new UnsupportedOperationException();
  }

  /** The turns that changed an object, newest first, with what each did to it. */
  public List<ObjectVersion> versions(ObjectAddress object, int limit) {
    throw new UnsupportedOperationException();
  }

  /** An object as it was at a position, or null if it did not exist. */
  public @Nullable PastObject objectAt(ObjectAddress object, long position) {
    throw new UnsupportedOperationException();
  }

  /** A vat as it was at a position, to look at with mirrors. */
  public PastMoment moment(String vat, long position) {
    throw new UnsupportedOperationException();
  }

  // ---- going back

  /**
   * What a rollback would do.
   *
   * @param position the last turn to keep
   * @param vat only this vat, or null for the whole world
   * @param limit how many objects to describe; all are counted
   */
  public RevertPreview previewRollback(long position, @Nullable String vat, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Brings back the state right after {@code position}, of one vat or of all. */
  public Reverted rollback(long position, @Nullable String vat) {
    throw new UnsupportedOperationException();
  }

  /** What taking turns back would do, every overlap kept as the later turns made it. */
  public RevertPreview previewTakeBack(TurnRange turns, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes turns back and keeps what later turns did.
   *
   * @param choices for objects that later turns changed in the same place; one not named keeps the
   *     later changes
   */
  public Reverted takeBack(TurnRange turns, Map<ObjectAddress, Overlap.Choice> choices) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes one object what it was at a position.
   *
   * @throws UnknownMoment if it did not exist then
   */
  public Reverted restore(ObjectAddress object, long position) {
    throw new UnsupportedOperationException();
  }

  // ---- undo and redo

  /** What undo and redo would do now. */
  public UndoState undoable() {
    throw new UnsupportedOperationException();
  }

  /** Undoes the newest turn in effect; turn 0 if there is none. */
  public Reverted undo() {
    throw new UnsupportedOperationException();
  }

  /** Redoes what was undone last; turn 0 if there is nothing, or something new came after it. */
  public Reverted redo() {
    throw new UnsupportedOperationException();
  }
}
