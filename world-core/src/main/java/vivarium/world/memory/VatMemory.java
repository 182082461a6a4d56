package vivarium.world.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.ObjectState;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/**
 * The memory of one vat.
 *
 * <p>A turn goes {@link #beginTurn}, then code runs, then either {@link #prepareCommit}, the
 * records go to disk, {@link #committed}; or {@link #abandonTurn}, after which nothing of the turn
 * remains.
 *
 * <p>At most one object is in memory for an id. Persistent objects are held weakly, changed ones
 * strongly; contents that were loaded stay under a budget ({@link Residency}).
 *
 * <p>Used only by the thread that runs the vat's turn.
 */
public final class VatMemory extends ObjectMemory {
  private final RecordSource source;
  private final MethodMaker methodMaker;
  private final Holdings holdings;
  private final TurnLog turnLog = new TurnLog();
  private final ShownObjects shown = new ShownObjects();
  private final ObjectRecords records;
  private final boolean fresh;
  private boolean rootsStored;
  private long nextId;
  private long firstIdOfTurn;
  private @Nullable TurnClosure closure;
  private Runnable inheritanceListener = () -> {};
  private Function<WorldObject, String> describer = object -> "an object";

  /**
   * @param source the disk, or a moment of it
   * @param methodMaker makes stored methods again
   * @param stored whether the well-known objects are in the source already
   * @param budgetBytes how much memory contents may take, estimated
   */
  public VatMemory(RecordSource source, MethodMaker methodMaker, boolean stored, long budgetBytes) {
    super(stored);
    this.source = source;
    this.methodMaker = methodMaker;
    this.fresh = !stored;
    this.rootsStored = stored;
    this.holdings = new Holdings(this, source, budgetBytes);
    this.nextId = Math.max(WellKnown.FIRST_FREE_ID, source.firstUnusedId());
    this.firstIdOfTurn = nextId;
    this.records = new ObjectRecords(new StoredReferences(this));
  }

  /** Has {@code listener} called whenever what lookups found before may no longer be right. */
  public void onInheritanceChange(Runnable listener) {
    inheritanceListener = listener;
  }

  /** Sets how objects are named in messages to the person. */
  public void describeWith(Function<WorldObject, String> newDescriber) {
    describer = newDescriber;
  }

  /** Whether this memory began without anything stored. */
  public boolean isFresh() {
    return fresh;
  }

  // ---- turns

  /** Begins a turn; the one before must have been committed or abandoned. */
  public void beginTurn() {
    if (!turnLog.isEmpty()) {
      throw new WorldBug("a turn begins after the one before has ended");
    }
    firstIdOfTurn = nextId;
    turnStamp++;
  }

  /**
   * The records that the turn must leave on disk. Nothing is persistent before {@link #committed}.
   *
   * @param alsoKeep objects that become persistent though nothing persistent refers to them,
   *     because somebody outside the vat does
   * @throws vivarium.world.base.WorldException if something cannot be stored; abandon the turn then
   */
  public TurnDelta prepareCommit(Collection<? extends WorldObject> alsoKeep) {
    var building = new TurnClosure(this, records);
    closure = building;
    var roots = new ArrayList<WorldObject>(alsoKeep);
    if (!rootsStored) {
      roots.addAll(wellKnown().all());
    }
    return building.build(turnLog.changedPersistent(), roots);
  }

  /** Ends a turn whose records are on disk. */
  public void committed() {
    var done = closure;
    if (done == null) {
      throw new WorldBug("a turn is committed after it was prepared");
    }
    done.newMaps().forEach(holdings::stored);
    turnLog.forEachPersistent(holdings::settle);
    done.created().forEach(holdings::settle);
    done.written().forEach(holdings::count);
    turnLog.forget();
    rootsStored = true;
    closure = null;
  }

  /** Ends a turn of which nothing is to remain: everything it changed is as it was before. */
  public void abandonTurn() {
    turnLog.restore();
    closure = null;
    turnStamp++;
    inheritanceChanged();
  }

  /**
   * Takes note that records were changed on disk behind the memory, as by a rollback: what is in
   * memory of them is dropped.
   *
   * @param changed ids of which there is another record now
   * @param removed ids of which there is none any more
   */
  public void reload(Iterable<Long> changed, Iterable<Long> removed) {
    if (!turnLog.isEmpty()) {
      throw new WorldBug("nothing is reloaded while a turn is running");
    }
    changed.forEach(holdings::changed);
    removed.forEach(holdings::removed);
    nextId = Math.max(nextId, source.firstUnusedId());
    turnStamp++;
    inheritanceChanged();
  }

  /**
   * Takes note that some objects are in nobody's reach and will be removed: from now on they are
   * gone, until {@link #acquit}. What is in memory of their contents stays until {@link #reload}
   * says that they are removed, but for maps, which are found without a reference.
   *
   * @param doomed answers at any later time what it answers now
   */
  public void condemn(LongPredicate doomed) {
    if (!turnLog.isEmpty()) {
      throw new WorldBug("nothing is condemned while a turn is running");
    }
    holdings.condemn(doomed);
    turnStamp++;
    inheritanceChanged();
  }

  /** Takes note that what was condemned and not removed stays. */
  public void acquit() {
    holdings.acquit();
  }

  // ---- objects

  /**
   * The object with an id, whether persistent or shown, or null if there is none.
   *
   * @throws vivarium.world.base.WorldException if its record cannot be read
   */
  public @Nullable WorldObject find(long id) {
    var held = shown.find(id);
    if (held != null) {
      return held;
    }
    var object = holdings.object(id);
    if (object != null) {
      return holdings.isGone(id) ? null : object;
    }
    var record = source.read(id);
    var kind = record == null ? null : ObjectRecords.kindOf(id, record);
    return kind == null || kind == ObjectKind.VECTOR_SEGMENT ? null : reference(kind, id);
  }

  /**
   * Gives a transient object a name by which it can be asked for from outside, and holds it until
   * {@link #release} or until nobody claims it ({@link #keepShown}); a persistent one has its id
   * anyway.
   */
  public long show(WorldObject object) {
    long id = identityOf(object);
    if (object.state() == ObjectState.TRANSIENT) {
      shown.show(id, object);
    }
    return id;
  }

  /** The number of an object, which a transient one is given; it does not keep the object. */
  public long numberOf(WorldObject object) {
    return identityOf(object);
  }

  /** A number that no object has or will have. */
  public long newId() {
    return nextId++;
  }

  /** Whether objects are held that only somebody outside knows. */
  public boolean holdsShown() {
    return shown.any();
  }

  /** Lets go of an object that was shown. */
  public void release(long id) {
    shown.release(id);
  }

  /**
   * Lets go of objects that were shown and that nobody looks at any more: those that are not
   * claimed now and were not the last time.
   *
   * @param claimed the ids of the objects that are looked at
   * @return how many are not claimed, and go the next time
   */
  public int keepShown(Set<Long> claimed) {
    return shown.keep(claimed);
  }

  /**
   * The object with an id and kind: the one in memory, or a stand-in that is read when it is first
   * touched. Whether there is a record is not asked.
   */
  public WorldObject reference(ObjectKind kind, long id) {
    return holdings.reference(kind, id);
  }

  /**
   * What an object held according to a record of it, from now or from another time. What the record
   * refers to are objects of this memory.
   */
  public Contents contentsIn(WorldObject object, byte[] record) {
    return records.read(object, record);
  }

  /** Gives an object other contents, as a change of the running turn. */
  public void replaceContents(WorldObject object, Contents contents) {
    object.become(contents.map(), contents.fields());
    MemoryAccess.load(object, contents);
    inheritanceChanged();
  }

  @Override
  protected void fault(WorldObject object) {
    holdings.bringIn(object, records);
  }

  @Override
  protected long identityOf(WorldObject object) {
    if (object.id() == 0) {
      MemoryAccess.assignId(object, nextId++);
    }
    return object.id();
  }

  /**
   * Objects of the running turn count as there, for nobody knows yet whether they will be kept; an
   * older one is there if it is shown to somebody or has a record.
   */
  @Override
  public boolean exists(long identity) {
    if (identity >= firstIdOfTurn || shown.find(identity) != null) {
      return true;
    }
    return !holdings.isGone(identity)
        && (identity < WellKnown.FIRST_FREE_ID || source.read(identity) != null);
  }

  @Override
  protected void beforeFirstChange(WorldObject object) {
    turnLog.keep(object);
  }

  @Override
  protected void readChunk(ChunkHash chunk, int offset, byte[] target, int at, int length) {
    source.readChunk(chunk, offset, target, at, length);
  }

  @Override
  protected void inheritanceChanged() {
    inheritanceListener.run();
  }

  // ---- for the end of a turn

  /** Gives the bytes of a chunk to the disk; answers under which hash they are there. */
  ChunkHash putChunk(byte[] bytes, int length) {
    return source.putChunk(bytes, length);
  }

  boolean isGone(long id) {
    return holdings.isGone(id);
  }

  String describe(WorldObject object) {
    return describer.apply(object);
  }

  /** The first object in memory of which something is true, or null. */
  @Nullable WorldObject first(Predicate<WorldObject> condition) {
    return holdings.first(condition);
  }

  long idFor(Map<ObjectMap, Long> newMaps, ObjectMap map) {
    return newMaps.computeIfAbsent(map, unused -> map.storedId() != 0 ? map.storedId() : nextId++);
  }

  /**
   * The map with an id.
   *
   * @throws vivarium.world.base.WorldException if it cannot be read
   */
  public ObjectMap mapWithId(long id) {
    return holdings.map(id, records);
  }

  Method restoreMethod(
      String text, List<String> argumentNames, String origin, List<Object> literals) {
    return methodMaker.restore(text, argumentNames, origin, literals);
  }

  // ---- figures

  /**
   * Keeps loaded contents under another budget from now on, for which some may go at once. Only
   * while no turn is running.
   *
   * @param bytes estimated; 0 for the one that the memory was made with
   */
  public void budget(long bytes) {
    holdings.residency().budget(bytes);
  }

  /** Estimated bytes of loaded contents. */
  public long residentBytes() {
    return holdings.residency().residentBytes();
  }

  /** How many objects have been brought in from disk since the memory was made. */
  public long faults() {
    return holdings.faults();
  }

  /** How many times contents were dropped for want of room. */
  public long evictions() {
    return holdings.residency().evictions();
  }

  /** How many stored maps are known in memory, counting some that were just collected. */
  public int residentMaps() {
    return holdings.mapCount();
  }

  /** How many persistent objects are known in memory, dormant ones included. */
  public int residentObjects() {
    return holdings.objectCount();
  }
}
