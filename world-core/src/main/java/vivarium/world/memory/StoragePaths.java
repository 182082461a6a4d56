package vivarium.world.memory;

import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.VectorSegment;
import vivarium.world.object.WorldObject;

/** Says by which slot or index one object holds another. */
final class StoragePaths {
  /**
   * A step such as {@code .slot} or {@code [3]}, or an empty text if {@code inner} is not found.
   */
  static String step(WorldObject holder, Object inner) {
    for (var slot : holder.map().slots()) {
      if (holds(valueOf(holder, slot), inner)) {
        return "." + slot.name();
      }
    }
    return switch (holder) {
      case ObjectVector vector -> indexIn(vector, inner);
      case MirrorObject mirror when mirror.reflectee() == inner -> ".reflectee";
      default -> "";
    };
  }

  private static Object valueOf(WorldObject holder, Slot slot) {
    return switch (slot) {
      case Slot.Constant constant -> constant.value();
      case Slot.Data data -> holder.field(data.fieldIndex());
      case Slot.Assignment assignment -> assignment;
    };
  }

  private static boolean holds(Object value, Object inner) {
    return value == inner
        || value instanceof Method method
            && method.literals().stream().anyMatch(literal -> literal == inner);
  }

  /** An element's own index; a segment stands for one of its elements, which says the index. */
  private static String indexIn(ObjectVector vector, Object inner) {
    if (inner instanceof VectorSegment) {
      return "[…]";
    }
    for (long i = 0; i < vector.size(); i++) {
      if (vector.at(i) == inner) {
        return "[" + i + "]";
      }
    }
    return "";
  }

  private StoragePaths() {}
}
