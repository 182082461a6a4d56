package vivarium.vat.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.past.PastMoment;
import vivarium.vat.past.WorldAsOf;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.turn.Vats;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.retain.Retention;

/**
 * The history of a running world: looks back, compares, and takes back.
 *
 * <p>A <em>position</em> is the number of a turn and means the moment right after it; 0 is before
 * everything. Whatever takes something back is itself a turn, which can be taken back; when it
 * returns it is safe.
 *
 * <p>Any thread may call any method but a vat's own; whoever calls waits for the disk, and what
 * takes back also for running turns of the vats it concerns. Trouble is a {@link
 * vivarium.world.base.WorldException}, and then nothing was changed; only if the disk fails in the
 * last moment may a turn be saved that is not safe yet.
 */
public final class History {
  /** The kind of the turn with which a vat begins; it cannot be taken back. */
  public static final String BEGIN = "create";

  /** The kind of a turn that brings back an earlier state of a vat or of the world. */
  public static final String ROLLBACK = "rollback";

  /** The kind of a turn that takes others back and keeps what came after them. */
  public static final String TAKE_BACK = "takeback";

  /** The kind of a turn that makes one object what it was. */
  public static final String RESTORE = "restore";

  /** The kind of a turn that undoes the newest one in effect. */
  public static final String UNDO = "undo";

  /** The kind of a turn that removes what nothing can reach any more. */
  public static final String COLLECT = "collect";

  /** The kind of a turn after which an object is forgotten for good. */
  public static final String FORGET = "forget";

  /** The kind of a turn that takes an undo back. */
  public static final String REDO = "redo";

  private final Vats vats;
  private final Timeline timeline;
  private final Differences differences;
  private final Versions versions;
  private final Rollback rollback;
  private final TakeBack takeBack;
  private final Restoration restoration;
  private final UndoStack undoStack;
  private final Forgetting forgetting;

  /**
   * @param vats the running world
   */
  public History(Vats vats) {
    var reverter = new Reverter(vats);
    this.vats = vats;
    this.timeline = new Timeline(vats);
    this.differences = new Differences(vats);
    this.versions = new Versions(vats, timeline, differences);
    this.rollback = new Rollback(vats, timeline, differences, reverter);
    this.takeBack = new TakeBack(vats, timeline, differences, reverter);
    this.restoration = new Restoration(vats, timeline, differences, reverter);
    this.undoStack = new UndoStack(vats, timeline, takeBack);
    this.forgetting = new Forgetting(vats, timeline, reverter);
  }

  // ---- looking back

  /** The last {@code count} turns before {@code position} (excluded). */
  public TimelinePage turnsBefore(long position, int count) {
    return timeline.before(position, count);
  }

  /** All checkpoints, newest position first. */
  public List<Checkpoint> checkpoints() {
    return timeline.checkpoints();
  }

  /**
   * Names this moment; safe when this returns.
   *
   * @throws vivarium.world.store.error.CheckpointNameTaken if the name is in use
   */
  public Checkpoint checkpoint(String name) {
    var made = vats.store().checkpoint(name);
    vats.checkpointsChanged();
    return made;
  }

  /** Forgets a name; the turns stay until they are thinned like others of their age. */
  public void deleteCheckpoint(String name) {
    vats.store().deleteCheckpoint(name);
    vats.checkpointsChanged();
  }

  /** How much of the history is kept. */
  public Retention retention() {
    return vats.store().retention();
  }

  /**
   * Sets how much of the history is kept; the world remembers it. What was thinned stays so.
   *
   * @throws vivarium.world.base.WorldException if the world is held in memory only
   */
  public void retention(Retention rule) {
    vats.store().retention(rule);
  }

  /** Which moments of the history are left; one cannot go back to others. */
  public KeptMoments kept() {
    return vats.store().kept();
  }

  /** Thins the history as far as it is to be thinned by now; waits until that is done. */
  public void tidy() {
    vats.store().tidy();
  }

  /**
   * The position that a person means.
   *
   * @param nameOrTurn the name of a checkpoint, the number of a turn, or {@code now}
   * @throws UnknownMoment if it is none of these
   */
  public long position(String nameOrTurn) {
    return timeline.position(nameOrTurn);
  }

  /**
   * Asked after something of a moment was read, it says that what was read is right: a moment is
   * given up before anything of it is.
   *
   * @throws UnknownMoment if there is no such moment, or not any more
   */
  public void requireKept(long position) {
    timeline.requireKnown(position);
  }

  /** A moment in words: the name of a checkpoint there, or {@code turn 12}. */
  public String label(long position) {
    return timeline.label(position);
  }

  /**
   * What differs between two moments.
   *
   * @param limit how many objects to describe; all are counted
   * @throws UnknownMoment if a position is beyond the newest turn
   */
  public Difference diff(long from, long to, int limit) {
    timeline.requireKnown(from);
    timeline.requireKnown(to);
    return differences.between(from, to, vats.names(), limit);
  }

  /**
   * What one turn did to the objects of a vat, each with its parts before and after.
   *
   * @param limit how many objects to describe
   */
  public List<ObjectDifference> changesOf(String vat, long turn, int limit) {
    timeline.requireKnown(turn);
    return differences.ofTurn(vats.store().vat(vat), turn, limit);
  }

  /** The turns that changed an object, newest first, with what each did to it. */
  public List<ObjectVersion> versions(ObjectAddress object, int limit) {
    return versions.of(object, limit);
  }

  /** The same as somebody saw it at a position: without what came later. */
  public List<ObjectVersion> versions(ObjectAddress object, long position, int limit) {
    timeline.requireKnown(position);
    return versions.upTo(object, position, limit);
  }

  /** An object as it was at a position, or null if it did not exist. */
  public @Nullable PastObject objectAt(ObjectAddress object, long position) {
    return versions.at(object, position);
  }

  /** A vat as it was at a position, to look at with mirrors. */
  public PastMoment moment(String vat, long position) {
    timeline.requireKnown(position);
    return new PastMoment(vats.store().vat(vat), position);
  }

  /**
   * All vats as they were at a position: whoever looks around in the past stays in one moment.
   *
   * @throws UnknownMoment if the position is beyond the newest turn, or not kept any more
   */
  public WorldAsOf world(long position) {
    timeline.requireKnown(position);
    return new WorldAsOf(vats.store(), vats.names(), position);
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
    return rollback.preview(position, vat, limit);
  }

  /** Brings back the state right after {@code position}, of one vat or of all. */
  public Reverted rollback(long position, @Nullable String vat) {
    return rollback.rollback(position, vat);
  }

  /** What taking turns back would do, every overlap kept as the later turns made it. */
  public RevertPreview previewTakeBack(TurnRange turns, int limit) {
    return takeBack.preview(turns, limit);
  }

  /**
   * Takes turns back and keeps what later turns did. If it is the one turn that {@link #undo} would
   * take back, this is an undo.
   *
   * @param choices for objects that later turns changed in the same place; one not named keeps the
   *     later changes
   * @throws vivarium.world.base.WorldException if it is the turn with which a vat begins
   */
  public Reverted takeBack(TurnRange turns, Map<ObjectAddress, Overlap.Choice> choices) {
    return undoStack.isNext(turns)
        ? undoStack.undo(choices)
        : takeBack.takeBack(turns, choices, TAKE_BACK, takeBack.cause(turns), false);
  }

  /**
   * Makes one object what it was at a position.
   *
   * @throws UnknownMoment if it did not exist then
   */
  public Reverted restore(ObjectAddress object, long position) {
    return restoration.restore(object, position, Reaching.ALONE);
  }

  /**
   * Makes one object, and all that was below it if that is wanted, what it was at a position.
   *
   * @throws UnknownMoment if it did not exist then
   */
  public Reverted restore(ObjectAddress object, long position, Reaching reaching) {
    return restoration.restore(object, position, reaching);
  }

  /**
   * What restoring would do.
   *
   * @param limit how many objects to describe; all are counted
   * @throws UnknownMoment if the object did not exist then
   */
  public RevertPreview previewRestore(
      ObjectAddress object, long position, Reaching reaching, int limit) {
    return restoration.preview(object, position, reaching, limit);
  }

  // ---- forgetting

  /**
   * What would be lost if an object were forgotten for good.
   *
   * @param limit how many of those that refer to it to name
   */
  public ForgetPreview previewForget(ObjectAddress object, int limit) {
    return forgetting.preview(object, limit);
  }

  /**
   * Forgets an object for good: every state it ever had, the messages and the words of the turns
   * that changed it. Nothing of it is left on the disk when this returns. What referred to it
   * refers from now on, and at every moment of the past, to an object with one slot that says why.
   * This cannot be taken back. If it fails or is cut short, it has to be asked for again.
   *
   * @param reason what is said in its place
   * @throws vivarium.world.base.WorldException if there never was such an object, if every vat
   *     needs it, or if the disk does not let it
   */
  public void forget(ObjectAddress object, String reason) {
    forgetting.forget(object, reason);
  }

  // ---- undo and redo

  /** What undo and redo would do now. */
  public UndoState undoable() {
    return undoStack.state();
  }

  /** Undoes the newest turn in effect; turn 0 if there is none. */
  public Reverted undo() {
    return undoStack.undo(Map.of());
  }

  /** Redoes what was undone last; turn 0 if there is nothing, or something new came after it. */
  public Reverted redo() {
    return undoStack.redo();
  }
}
