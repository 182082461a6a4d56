package vivarium.world.memory;

import java.util.Arrays;
import java.util.List;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.Method;
import vivarium.world.object.MirrorObject;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.VectorSegment;
import vivarium.world.object.WorldObject;

/** Says by which slot or index one object holds another. */
final class StoragePaths {
  /**
   * The steps that lead from the last of these objects to the first, each of which is held by the
   * next one.
   */
  static String way(List<WorldObject> inwards) {
    var path = new StringBuilder();
    long within = 0;
    for (int i = 1; i < inwards.size(); i++) {
      var holder = inwards.get(i);
      var inner = inwards.get(i - 1);
      if (holder instanceof VectorSegment segment) {
        within = indexIn(segment, inner);
      } else if (holder instanceof ObjectVector vector && inner instanceof VectorSegment segment) {
        path.insert(0, "[" + (placeOf(segment, vector) * ObjectVector.SEGMENT_SIZE + within) + "]");
      } else {
        path.insert(0, step(holder, inner));
      }
    }
    return path.toString();
  }

  /** Whether an object whose contents are in memory holds another, otherwise than as a parent. */
  static boolean has(WorldObject holder, WorldObject inner) {
    return switch (MemoryAccess.bodyOf(holder)) {
      case ObjectVector.Body.Small(var elements) -> Arrays.asList(elements).contains(inner);
      case ObjectVector.Body.Large large -> Arrays.asList(large.segments()).contains(inner);
      default ->
          holder.kind() == ObjectKind.SLOTS
              && holder.map().slots().stream()
                  .anyMatch(slot -> !slot.isParent() && valueOf(holder, slot) == inner);
    };
  }

  private static long indexIn(VectorSegment segment, Object inner) {
    return Math.max(0, Arrays.asList((Object[]) MemoryAccess.bodyOf(segment)).indexOf(inner));
  }

  private static long placeOf(VectorSegment segment, ObjectVector vector) {
    return MemoryAccess.bodyOf(vector) instanceof ObjectVector.Body.Large(_, var segments)
        ? Arrays.asList(segments).indexOf(segment)
        : 0;
  }

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

  private static String indexIn(ObjectVector vector, Object inner) {
    for (long i = 0; i < vector.size(); i++) {
      if (vector.at(i) == inner) {
        return "[" + i + "]";
      }
    }
    return "";
  }

  private StoragePaths() {}
}
