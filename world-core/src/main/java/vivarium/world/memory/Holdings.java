package vivarium.world.memory;

import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.format.ObjectRecords;
import vivarium.world.memory.TurnDelta.NewRecord;
import vivarium.world.object.ByteVector;
import vivarium.world.object.FarReference;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectState;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.VectorSegment;
import vivarium.world.object.WorldObject;

/**
 * What a memory has of its vat: the objects it knows under their ids, with contents or without, the
 * stored maps, and which ids stand for nothing any more. What is missing it gets from the disk.
 *
 * <p>Of turns it knows nothing: it is told what is equal to the disk, and what no longer is.
 */
final class Holdings {
  private final VatMemory memory;
  private final RecordSource source;
  private final ResidentTable residents = new ResidentTable();
  private final MapTable maps = new MapTable();
  private final GoneObjects gone = new GoneObjects();
  private final Residency residency;
  private long faults;
  private int standInsMade;

  /**
   * @param memory the memory that stand-ins belong to
   * @param budgetBytes how much memory contents may take, estimated
   */
  Holdings(VatMemory memory, RecordSource source, long budgetBytes) {
    this.memory = memory;
    this.source = source;
    this.residency = new Residency(budgetBytes);
    memory.wellKnown().all().forEach(residents::enter);
  }

  // ---- objects

  /** The object in memory with an id, dormant or not, or null if there is none. */
  @Nullable WorldObject object(long id) {
    var entry = residents.find(id);
    return entry == null ? null : entry.get();
  }

  /** The first object in memory of which something is true, or null. */
  @Nullable WorldObject first(Predicate<WorldObject> condition) {
    return residents.first(condition);
  }

  /** The object with an id and kind: the one in memory, or a stand-in. */
  WorldObject reference(ObjectKind kind, long id) {
    var object = object(id);
    if (object != null) {
      return object;
    }
    var standIn = standIn(kind, id);
    residents.enter(standIn);
    standInsMade++;
    return standIn;
  }

  private WorldObject standIn(ObjectKind kind, long id) {
    return switch (kind) {
      case SLOTS -> new SlotsObject(memory, id);
      case VECTOR -> new ObjectVector(memory, id);
      case VECTOR_SEGMENT -> new VectorSegment(memory, id);
      case BYTE_VECTOR -> new ByteVector(memory, id);
      case MIRROR -> new MirrorObject(memory, id);
      case FAR_REFERENCE -> new FarReference(memory, id);
      case BLOCK -> throw new WorldBug("no record refers to a block: #" + id);
    };
  }

  /**
   * Gives a dormant object its contents.
   *
   * @param records takes them out of the record
   */
  void bringIn(WorldObject object, ObjectRecords records) {
    var entry = residents.find(object.id());
    if (entry == null || entry.get() != object) {
      throw new WorldBug("a dormant object is in the table: " + object);
    }
    if (residency.warm(entry, object)) {
      return;
    }
    if (gone.contains(object.id())) {
      throw new ObjectGone(object.id());
    }
    var record = source.read(object.id());
    if (record == null) {
      throw new DanglingReference(object.id());
    }
    int standInsBefore = standInsMade;
    MemoryAccess.load(object, records.read(object, record));
    MemoryAccess.moveTo(object, ObjectState.LOADED);
    faults++;
    entry.standIns = standInsMade - standInsBefore;
    residency.loaded(entry, record.length);
  }

  // ---- maps

  /**
   * The map with an id.
   *
   * @param records takes it out of its record, if it is not in memory
   */
  ObjectMap map(long id, ObjectRecords records) {
    var map = maps.find(id);
    if (map != null) {
      return map;
    }
    var record = source.read(id);
    if (record == null) {
      throw new DanglingReference(id);
    }
    var read = records.readMap(id, record);
    maps.enter(id, read);
    return read;
  }

  /** A map is on disk under an id from now on. */
  void stored(ObjectMap map, long id) {
    if (map.storedId() == 0) {
      map.storedAs(id);
    }
    gone.remove(id);
    maps.enter(id, map);
  }

  // ---- what the disk has

  /** A written object is equal to the disk and may be evicted from now on. */
  void settle(WorldObject object) {
    MemoryAccess.moveTo(object, ObjectState.LOADED);
    var entry = residents.find(object.id());
    if (entry == null || entry.get() != object) {
      residents.enter(object);
    }
  }

  /** The contents of an object take as much as their latest record says; maps are not counted. */
  void count(NewRecord record) {
    var entry = residents.find(record.id());
    if (entry != null) {
      residency.loaded(entry, record.bytes().length);
    }
  }

  /** There is another record of an id now: what is in memory of it is dropped. */
  void changed(long id) {
    gone.remove(id);
    drop(id);
  }

  /** There is no record of an id any more. */
  void removed(long id) {
    gone.add(id);
    drop(id);
  }

  private void drop(long id) {
    var entry = residents.find(id);
    var object = entry == null ? null : entry.get();
    if (entry != null && object != null && object.state() != ObjectState.TRANSIENT) {
      residency.drop(entry, object);
    }
    maps.forget(id);
  }

  /** Some objects will be removed, and count as gone already, but for those that come back. */
  void condemn(LongPredicate doomed) {
    gone.condemn(doomed);
    maps.forgetIf(doomed);
  }

  /** What was condemned and not removed stays. */
  void acquit() {
    gone.acquit();
  }

  /** Whether there is no object with an id any more. */
  boolean isGone(long id) {
    return gone.contains(id);
  }

  // ---- figures

  /** Which contents are in memory, under which budget. */
  Residency residency() {
    return residency;
  }

  /** How many objects were brought in. */
  long faults() {
    return faults;
  }

  /** How many objects are known, dormant ones included. */
  int objectCount() {
    return residents.size();
  }

  /** How many stored maps are known, counting some that were just collected. */
  int mapCount() {
    return maps.size();
  }
}
