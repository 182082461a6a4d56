package vivarium.world.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.base.WorldBug;

/**
 * An object with slots: a map that says which, and fields that hold the values of the assignable
 * ones.
 *
 * <p>At most one {@code WorldObject} is in memory for an id, so {@code ==} is identity in the
 * world. While the object is dormant its map is {@link ObjectMap#DORMANT}, which no inline cache
 * ever holds; so every way to the contents misses and comes through {@link #map()}, which faults
 * them in. Therefore reading costs nothing extra. Writing goes through {@link #aboutToChange()}.
 *
 * <p>Touched only by the thread that runs the turn of its vat.
 */
public abstract class WorldObject {
  private static final Object[] NO_FIELDS = {};

  private final ObjectMemory memory;
  private ObjectMap map;
  private Object @Nullable [] fields;
  private ObjectState state;
  private long id;
  private long turnStamp;

  /** A new object, in memory only. */
  protected WorldObject(ObjectMemory memory, ObjectMap map, Object[] fields) {
    Invariant.require(fields.length == map.fieldCount(), "as many fields as the map names");
    this.memory = memory;
    this.map = map;
    this.fields = fields;
    this.state = ObjectState.TRANSIENT;
    this.turnStamp = memory.turnStamp;
  }

  /** The stand-in for an object on disk. */
  protected WorldObject(ObjectMemory memory, long id) {
    this.memory = memory;
    this.map = ObjectMap.DORMANT;
    this.fields = null;
    this.state = ObjectState.DORMANT;
    this.id = id;
  }

  /** What sort of object this is; never changes. */
  public abstract ObjectKind kind();

  /**
   * A new object with the same slots and a copy of the contents; the copy of a frozen object can be
   * changed.
   *
   * @throws vivarium.world.base.WorldException if this kind of object cannot be copied
   */
  public abstract WorldObject copy();

  /** The map, with the contents brought in where they were absent. */
  public final ObjectMap map() {
    if (map.isSentinel()) {
      memory.fault(this);
    }
    return map;
  }

  /**
   * The map as it stands: a sentinel while dormant. For inline caches, which compare it with maps
   * that are never sentinels.
   */
  public final ObjectMap mapOrSentinel() {
    return map;
  }

  /** The value of a data slot; {@code fieldIndex} must come from this object's {@link #map()}. */
  public final Object field(int fieldIndex) {
    var values = fields;
    if (values == null || map.isSentinel()) {
      memory.fault(this);
      values = presentFields();
    }
    return values[fieldIndex];
  }

  /** Assigns a data slot; {@code fieldIndex} must come from this object's {@link #map()}. */
  public final void setField(int fieldIndex, Object value) {
    aboutToChange();
    presentFields()[fieldIndex] = value;
    if (map.isInherited() && map.hasAssignableParent() && map.isParentField(fieldIndex)) {
      memory.inheritanceChanged();
    }
  }

  /**
   * Replaces the value of a data slot though the object may be frozen: for those that check what
   * they put there, as the states of instances do.
   */
  public final void overwriteField(int fieldIndex, Object value) {
    keepFormer();
    presentFields()[fieldIndex] = value;
  }

  /** Gives the object other slots though it may be frozen; see {@link #overwriteField}. */
  public final void overwrite(ObjectMap newMap, Object[] newFields) {
    keepFormer();
    changeTo(newMap, newFields);
  }

  /** All field values, in the order of the map; a copy. */
  public final Object[] fieldValues() {
    map();
    return presentFields().clone();
  }

  /** Gives the object other slots. {@code newFields} are the values in the order of the new map. */
  public final void become(ObjectMap newMap, Object[] newFields) {
    aboutToChange();
    changeTo(newMap, newFields);
  }

  private void changeTo(ObjectMap newMap, Object[] newFields) {
    Invariant.require(newFields.length == newMap.fieldCount(), "as many fields as the map names");
    boolean inherited = map.isInherited();
    map = newMap;
    fields = newFields.length == 0 ? NO_FIELDS : newFields;
    if (inherited) {
      newMap.markInherited();
      memory.inheritanceChanged();
    }
  }

  /** Loads the contents where absent and has the former ones kept, once per turn. */
  protected final void aboutToChange() {
    if (map().isFrozen()) {
      throw new FrozenObject(kind());
    }
    keepFormer();
  }

  private void keepFormer() {
    if (map.isSentinel()) {
      memory.fault(this);
    }
    if (turnStamp != memory.turnStamp) {
      memory.beforeFirstChange(this);
      turnStamp = memory.turnStamp;
    }
  }

  /** The memory that keeps this object. */
  public final ObjectMemory memory() {
    return memory;
  }

  /** The number of this object in its vat, 0 while it has none. */
  public final long id() {
    return id;
  }

  /**
   * A number that is this object's for as long as it exists, through eviction and reopening.
   *
   * <p>Asking gives a transient object its id.
   */
  public final long identity() {
    return memory.identityOf(this);
  }

  /** Where the contents are. */
  public final ObjectState state() {
    return state;
  }

  /** The turn in which the former contents were last kept; for the memory. */
  public final long turnStamp() {
    return turnStamp;
  }

  // What follows is for the memory that keeps the object, through MemoryAccess.

  final void assignId(long newId) {
    Invariant.require(id == 0, "an object gets its id once");
    id = newId;
  }

  final void moveTo(ObjectState newState) {
    state = newState;
  }

  final void stamp(long stamp) {
    turnStamp = stamp;
  }

  final void load(ObjectMap newMap, Object[] newFields, Object body) {
    map = newMap;
    fields = newFields.length == 0 ? NO_FIELDS : newFields;
    setBody(body);
  }

  final void unload() {
    map = ObjectMap.DORMANT;
    fields = null;
    dropBody();
  }

  final void cool() {
    map = ObjectMap.COOLING;
  }

  final void warm(ObjectMap itsMap) {
    map = itsMap;
  }

  final Object[] presentFields() {
    var values = fields;
    if (values == null) {
      throw new WorldBug("a loaded object has fields: " + kind() + " #" + id);
    }
    return values;
  }

  /** What the object holds beside its slots, as one immutable value, or {@link #NO_BODY}. */
  protected Object body() {
    return NO_BODY;
  }

  /** Takes the contents beside the slots: what {@link #body()} answered or was decoded. */
  protected void setBody(Object body) {
    Invariant.require(body == NO_BODY, "this kind holds nothing beside its slots");
  }

  /** Forgets the contents beside the slots. */
  protected void dropBody() {}

  /** The body of objects that hold nothing beside their slots. */
  public static final Object NO_BODY =
      new Object() {
        @Override
        public String toString() {
          return "no body";
        }
      };

  final Object[] copyOfFields() {
    var values = presentFields();
    return values.length == 0 ? NO_FIELDS : Arrays.copyOf(values, values.length);
  }

  @Override
  public String toString() {
    return kind() + " #" + id + " " + state;
  }
}
