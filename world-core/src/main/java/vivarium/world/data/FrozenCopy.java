package vivarium.world.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/**
 * Makes the copy of a value that is kept: all data in it is copied and frozen, objects in it stay
 * themselves. The original is left as it is and has nothing to do with the copy.
 *
 * <p>What is frozen already is not copied again, since everything in it is frozen too. One instance
 * makes one copy.
 */
public final class FrozenCopy {
  /** How deep data may be nested: far deeper than anybody writes, less than a stack can follow. */
  private static final int DEPTH_MAX = 1_000;

  /** The slot of an error that names the object in which it happened; a copy does not keep it. */
  private static final String ERROR_RECEIVER = "receiver";

  private final ObjectMemory memory;
  private final WorldObject recordPrototype;
  private final Map<WorldObject, Object> copies = new IdentityHashMap<>();
  private final Map<WorldObject, String> open = new IdentityHashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private long elementCount;

  /**
   * @param recordPrototype the object whose slots every record begins with: its parent
   */
  public FrozenCopy(ObjectMemory memory, WorldObject recordPrototype) {
    this.memory = memory;
    this.recordPrototype = recordPrototype;
  }

  /**
   * The copy of a value; the value itself where there is nothing to copy.
   *
   * @throws NotPassable if it holds something that cannot be kept, or itself
   */
  public Object of(Object value) {
    var style = PassStyle.of(value, memory.wellKnown());
    return switch (style) {
      case BLOCK ->
          throw NotPassable.at(
              pathText(),
              "it is a block, which lives only while the method that made it runs. Keep an object"
                  + " with a method instead.");
      case METHOD ->
          throw NotPassable.at(
              pathText(), "it is a method taken out of its object. Keep the object instead.");
      case INSIDE ->
          throw NotPassable.at(
              pathText(),
              "it is the state or the context of an instance, which stays inside of it. Keep the"
                  + " instance: itself, or one of its facets.");
      case ERROR, RECORD, TAGGED, VECTOR, BYTES -> ofData((WorldObject) value, style);
      default -> value;
    };
  }

  /** How many slots and elements have been copied. */
  public long elementCount() {
    return elementCount;
  }

  private Object ofData(WorldObject data, PassStyle style) {
    if (data.map().isFrozen()) {
      return data;
    }
    var done = copies.get(data);
    if (done != null) {
      return done;
    }
    var outer = open.putIfAbsent(data, pathText());
    if (outer != null) {
      throw NotPassable.at(
          pathText(),
          "it goes round in a circle, back to %s. Data is copied, so it has an end."
              .formatted(outer.isEmpty() ? "the beginning" : outer));
    }
    if (open.size() > DEPTH_MAX) {
      throw new NotPassable(
          "It cannot be kept: its parts lie more than %,d deep in one another."
              .formatted(DEPTH_MAX));
    }
    var copy =
        switch (data) {
          case ObjectVector vector -> ofVector(vector);
          case ByteVector bytes -> ofBytes(bytes);
          default -> ofSlots(data, style);
        };
    var unused = open.remove(data);
    copies.put(data, copy);
    return copy;
  }

  private ObjectVector ofVector(ObjectVector vector) {
    int size = Math.toIntExact(vector.size());
    var elements = new Object[size];
    for (int i = 0; i < size; i++) {
      path.addLast("[" + i + "]");
      elements[i] = of(vector.at(i));
      path.removeLast();
    }
    elementCount += size;
    return new ObjectVector(
        memory,
        memory.wellKnown().vector.map().frozen(),
        new Object[0],
        ObjectVector.bodyOf(memory, elements));
  }

  private ByteVector ofBytes(ByteVector bytes) {
    var copy = bytes.copy();
    copy.become(copy.map().frozen(), copy.fieldValues());
    elementCount += Math.min(bytes.size(), ByteVector.INLINE_BYTES_MAX) / Long.BYTES;
    return copy;
  }

  private SlotsObject ofSlots(WorldObject data, PassStyle style) {
    boolean keepsMap = style != PassStyle.RECORD && hasDataSlotsOnly(data);
    var members = keepsMap ? inOrder(data) : Members.of(data);
    var values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ofMember(data, members.get(i), style);
    }
    elementCount += values.length;
    var map = keepsMap ? data.map().frozen() : mapFor(data, members, style);
    return new SlotsObject(memory, map, values);
  }

  private static boolean hasDataSlotsOnly(WorldObject data) {
    var map = data.map();
    return map.fieldCount() + map.parents().size() == map.slots().size();
  }

  private static List<Slot> inOrder(WorldObject data) {
    return data.map().slots().stream().filter(slot -> !slot.isParent()).toList();
  }

  private Object ofMember(WorldObject data, Slot member, PassStyle style) {
    if (style == PassStyle.ERROR && member.name().equals(ERROR_RECEIVER)) {
      return memory.wellKnown().nil;
    }
    path.addLast("." + member.name());
    var copy = of(Members.value(data, member));
    path.removeLast();
    return copy;
  }

  /** The parent and then data slots by name, so that equal records have the same map. */
  private ObjectMap mapFor(WorldObject data, List<Slot> members, PassStyle style) {
    var map = style == PassStyle.RECORD ? parentsOnly(recordPrototype) : parentsOnly(data);
    for (var member : members) {
      map = map.withData(member.name(), false, Annotation.NONE);
    }
    return map.frozen();
  }

  private static ObjectMap parentsOnly(WorldObject data) {
    var map = data.map();
    return map.slots().size() == map.parents().size()
        ? map
        : ObjectMap.of(map.parents(), Annotation.NONE);
  }

  private String pathText() {
    return String.join("", path);
  }
}
