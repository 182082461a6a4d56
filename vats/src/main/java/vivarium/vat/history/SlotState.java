package vivarium.vat.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.Annotation;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.Method;
import vivarium.world.object.Slot;

/**
 * A slot together with what it holds, wherever the value lies: the unit in which objects are
 * compared and merged.
 */
record SlotState(
    String name, boolean assignable, boolean parent, Annotation annotation, Object value) {
  /** The slots of an object by name, in their order. */
  static Map<String, SlotState> of(@Nullable Contents contents) {
    var states = new LinkedHashMap<String, SlotState>();
    if (contents != null) {
      for (var slot : contents.map().slots()) {
        states.put(slot.name(), of(slot, contents.fields()));
      }
    }
    return states;
  }

  private static SlotState of(Slot slot, Object[] fields) {
    return switch (slot) {
      case Slot.Constant constant ->
          new SlotState(slot.name(), false, slot.isParent(), slot.annotation(), constant.value());
      case Slot.Data data ->
          new SlotState(
              slot.name(), true, slot.isParent(), slot.annotation(), fields[data.fieldIndex()]);
      case Slot.Assignment assignment -> of(assignment.data(), fields);
    };
  }

  /** What the map of an object with this slot says of it; field numbers are given by the map. */
  Slot toSlot() {
    return assignable
        ? new Slot.Data(name, parent, 0, annotation)
        : new Slot.Constant(name, parent, value, annotation);
  }

  /** Whether a map with that slot can say this one. */
  boolean fits(Slot slot) {
    return name.equals(slot.name())
        && parent == slot.isParent()
        && annotation.equals(slot.annotation())
        && (slot instanceof Slot.Constant constant
            ? !assignable && Values.same(value, constant.value())
            : assignable);
  }

  /** Whether two slots cannot be in one object: one is named like the other's assignment. */
  boolean clashesWith(SlotState other) {
    return assignable && other.name.equals(name + ":")
        || other.assignable && name.equals(other.name + ":");
  }

  /** Whether both are of the same sort, whatever they hold. */
  boolean sameSort(SlotState other) {
    return assignable == other.assignable && parent == other.parent;
  }

  static boolean same(@Nullable SlotState one, @Nullable SlotState other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.sameSort(other)
        && one.annotation.equals(other.annotation)
        && Values.same(one.value, other.value);
  }

  SlotState withValue(Object newValue) {
    return new SlotState(name, assignable, parent, annotation, newValue);
  }

  SlotState annotated(Annotation newAnnotation) {
    return new SlotState(name, assignable, parent, newAnnotation, value);
  }

  PartKind kind() {
    if (parent) {
      return PartKind.PARENT;
    }
    if (assignable) {
      return PartKind.DATA;
    }
    return value instanceof Method ? PartKind.METHOD : PartKind.CONSTANT;
  }
}
