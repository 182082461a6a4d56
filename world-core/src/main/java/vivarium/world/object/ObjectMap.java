package vivarium.world.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.base.WorldBug;

/**
 * The layout shared by every object with the same slots in the same order.
 *
 * <p>A map is immutable: an object that gets another slot gets another map. Objects that are copies
 * of each other share one, so an inline cache may compare maps by identity. The values of constant
 * slots, methods among them, lie in the map; those of data slots in the objects.
 *
 * <p>A frozen map is that of objects that never change again: copied data. Its data slots bring no
 * assignment slots, so to code they are constants, though their values lie in the objects.
 *
 * <p>Three things change after construction, and none of them changes what a lookup finds: {@link
 * #storedId} is set once when the map is first stored, {@link #isInherited} is raised when a lookup
 * has passed through an object of this map, and the cache of transitions. Therefore a map belongs
 * to one vat, like its objects.
 */
public final class ObjectMap {
  /** The map of every dormant object: it has no slots, and no inline cache holds it. */
  public static final ObjectMap DORMANT = new ObjectMap(List.of(), Annotation.NONE);

  /** The map of an object whose contents are here but due for eviction unless it is touched. */
  public static final ObjectMap COOLING = new ObjectMap(List.of(), Annotation.NONE);

  private final List<Slot> slots;
  private final Annotation annotation;
  private final Map<String, Slot> slotsByName;
  private final List<Slot> parents;
  private final int fieldCount;
  private final boolean assignableParent;
  private final boolean frozen;
  private @Nullable ObjectMap twin;
  private final Map<Slot, ObjectMap> transitions = new HashMap<>();
  private boolean inherited;
  private long storedId;

  private ObjectMap(List<Slot> slots, Annotation annotation) {
    this(slots, annotation, false);
  }

  private ObjectMap(List<Slot> slots, Annotation annotation, boolean frozen) {
    this.slots = slots;
    this.frozen = frozen;
    this.annotation = annotation;
    this.slotsByName = HashMap.newHashMap(2 * slots.size());
    var parentSlots = new ArrayList<Slot>(2);
    int fields = 0;
    boolean assignable = false;
    for (var slot : slots) {
      Invariant.require(slotsByName.put(slot.name(), slot) == null, "one slot per name: " + slot);
      if (slot.isParent()) {
        parentSlots.add(slot);
      }
      if (slot instanceof Slot.Data data) {
        Invariant.require(data.fieldIndex() == fields, "fields are numbered in order");
        fields++;
        assignable |= data.isParent();
        if (!frozen) {
          var assignment = new Slot.Assignment(data);
          Invariant.require(
              slotsByName.put(assignment.name(), assignment) == null, "one slot per name: " + slot);
        }
      }
    }
    this.parents = List.copyOf(parentSlots);
    this.fieldCount = fields;
    this.assignableParent = assignable;
  }

  /**
   * A map with these slots; the field indices of data slots are given anew, in order.
   *
   * @param slots constants and data, each name once
   */
  public static ObjectMap of(List<? extends Slot> slots, Annotation annotation) {
    var numbered = new ArrayList<Slot>(slots.size());
    int field = 0;
    for (var slot : slots) {
      numbered.add(
          switch (slot) {
            case Slot.Constant constant -> constant;
            case Slot.Data data ->
                new Slot.Data(data.name(), data.isParent(), field++, data.annotation());
            case Slot.Assignment assignment ->
                throw new WorldBug("assignment slots come with data: " + slot);
          });
    }
    return new ObjectMap(List.copyOf(numbered), annotation);
  }

  /**
   * The map with one more data slot at the end; objects that get the same slots in the same order
   * end up sharing one map.
   */
  public ObjectMap withData(String name, boolean parent, Annotation slotAnnotation) {
    var slot = new Slot.Data(name, parent, fieldCount, slotAnnotation);
    return transitions.computeIfAbsent(slot, this::extendedBy);
  }

  private ObjectMap extendedBy(Slot slot) {
    var extended = new ArrayList<>(slots);
    extended.add(slot);
    return new ObjectMap(List.copyOf(extended), annotation, frozen);
  }

  /** The same slots, of objects that never change. */
  public ObjectMap frozen() {
    return frozen ? this : twin();
  }

  /** The same slots, of objects that can change. */
  public ObjectMap thawed() {
    return frozen ? twin() : this;
  }

  private ObjectMap twin() {
    var other = twin;
    if (other == null) {
      other = new ObjectMap(slots, annotation, !frozen);
      other.twin = this;
      twin = other;
    }
    return other;
  }

  /** Whether objects of this map never change. */
  public boolean isFrozen() {
    return frozen;
  }

  /** The same slots with another annotation of the object. */
  public ObjectMap annotated(Annotation newAnnotation) {
    return new ObjectMap(slots, newAnnotation, frozen);
  }

  /** The slots, constants and data, in their order. */
  public List<Slot> slots() {
    return slots;
  }

  /** The slot with a name, an assignment slot among them, or null. */
  public @Nullable Slot find(String name) {
    return slotsByName.get(name);
  }

  /** The slots in which a lookup goes on. */
  public List<Slot> parents() {
    return parents;
  }

  /** How many fields an object of this map has. */
  public int fieldCount() {
    return fieldCount;
  }

  /** What people have written about the object. */
  public Annotation annotation() {
    return annotation;
  }

  /** Whether some parent of the object can be changed by assignment. */
  public boolean hasAssignableParent() {
    return assignableParent;
  }

  /** Whether the field is that of a parent slot. */
  public boolean isParentField(int fieldIndex) {
    for (var slot : parents) {
      if (slot instanceof Slot.Data data && data.fieldIndex() == fieldIndex) {
        return true;
      }
    }
    return false;
  }

  /** Whether this stands for contents that are not to be seen as they are. */
  public boolean isSentinel() {
    return this == DORMANT || this == COOLING;
  }

  /** Whether some lookup has gone through an object of this map as a parent. */
  public boolean isInherited() {
    return inherited;
  }

  /** Records that a lookup goes through an object of this map. */
  public void markInherited() {
    inherited = true;
  }

  /** The number under which the map is stored in its vat, 0 while it is not. */
  public long storedId() {
    return storedId;
  }

  /** Records the number under which the map is stored. */
  public void storedAs(long id) {
    Invariant.require(storedId == 0, "a map is stored once");
    storedId = id;
  }

  @Override
  public String toString() {
    return this == DORMANT ? "dormant" : this == COOLING ? "cooling" : slots.toString();
  }
}
