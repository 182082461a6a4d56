package vivarium.vat.kind;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.data.PassStyle;
import vivarium.world.object.ByteVector;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/** Translates values of the world for a program, all of them at once. */
final class Leaving {
  /** Values within values; what is deeper is taken to be a vector that contains itself. */
  private static final int DEPTH_MAX = 256;

  private final Calls calls;
  private final VatHeap heap;

  Leaving(Calls calls, VatHeap heap) {
    this.calls = calls;
    this.heap = heap;
  }

  @Nullable Object of(Object value) {
    return of(value, 0);
  }

  private @Nullable Object of(Object value, int depth) {
    if (depth > DEPTH_MAX) {
      throw new WorldException(
          "What is answered holds values more than %d deep, or itself.".formatted(DEPTH_MAX));
    }
    return switch (value) {
      case Long whole -> whole;
      case BigInteger whole -> whole;
      case Double real -> real;
      case String text -> text;
      case WorldObject object -> ofObject(object, depth);
      case Method _ -> throw new WorldException("A method is answered, which means nothing alone.");
      default -> throw new WorldBug("a value is of a known sort: " + value);
    };
  }

  private @Nullable Object ofObject(WorldObject object, int depth) {
    var known = heap.memory().wellKnown();
    return switch (PassStyle.of(object, known)) {
      case NIL -> null;
      case BOOLEAN -> object == known.yes;
      case VECTOR -> ofVector((ObjectVector) object, depth);
      case BYTES -> ofBytes((ByteVector) object);
      case RECORD -> ofRecord(object, depth);
      case TAGGED -> ofTagged(object, depth);
      case BLOCK ->
          throw new WorldException(
              "A block is answered, which lives only while the method that made it runs.");
      default -> ofIdentity(object);
    };
  }

  private List<@Nullable Object> ofVector(ObjectVector vector, int depth) {
    var values = new ArrayList<@Nullable Object>();
    for (long i = 0; i < vector.size(); i++) {
      values.add(of(vector.at(i), depth + 1));
    }
    return Collections.unmodifiableList(values);
  }

  private static byte[] ofBytes(ByteVector vector) {
    var bytes = new byte[Math.toIntExact(vector.size())];
    vector.read(0, bytes, 0, bytes.length);
    return bytes;
  }

  private Map<Object, @Nullable Object> ofRecord(WorldObject record, int depth) {
    var slots = new java.util.TreeMap<String, @Nullable Object>();
    for (var slot : record.map().slots()) {
      if (!slot.isParent()) {
        switch (slot) {
          case Slot.Constant constant -> slots.put(slot.name(), of(constant.value(), depth + 1));
          case Slot.Data data ->
              slots.put(slot.name(), of(record.field(data.fieldIndex()), depth + 1));
          case Slot.Assignment _ -> {}
        }
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<Object, @Nullable Object>(slots));
  }

  /** Sets, bags and maps are what they are in Java; any other data keeps its meaning as it is. */
  private Object ofTagged(WorldObject data, int depth) {
    return switch (tagOf(data)) {
      case "set" -> Collections.unmodifiableSet(new LinkedHashSet<>(part(data, "elements", depth)));
      case "bag" -> map(part(data, "elements", depth), part(data, "counts", depth));
      case "map" -> map(part(data, "elements", depth), part(data, "values", depth));
      default -> calls.refer(data, heap);
    };
  }

  private String tagOf(WorldObject data) {
    return heap.interpreter().understands(data, "tag")
            && heap.interpreter().send(data, "tag") instanceof String tag
        ? tag
        : "";
  }

  private List<@Nullable Object> part(WorldObject data, String name, int depth) {
    return ofVector((ObjectVector) heap.interpreter().send(data, name), depth);
  }

  private static Map<@Nullable Object, @Nullable Object> map(
      List<@Nullable Object> keys, List<@Nullable Object> values) {
    var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), values.get(i));
    }
    return Collections.unmodifiableMap(map);
  }

  /** Days and moments are so for Java, too; everything else is itself. */
  private Object ofIdentity(WorldObject object) {
    if (inheritsDirectly(object, "date")
        && heap.interpreter().send(object, "dayNumber") instanceof Long day) {
      return LocalDate.ofEpochDay(day);
    }
    if (inheritsDirectly(object, "time")
        && heap.interpreter().send(object, "milliseconds") instanceof Long milliseconds) {
      return Instant.ofEpochMilli(milliseconds);
    }
    return calls.refer(object, heap);
  }

  private boolean inheritsDirectly(WorldObject object, String traits) {
    var parents = object.map().parents();
    if (parents.isEmpty()
        || !(parents.getFirst() instanceof Slot.Constant(_, _, WorldObject parent, _))) {
      return false;
    }
    var interpreter = heap.interpreter();
    var all = interpreter.send(heap.memory().wellKnown().lobby, "traits");
    return interpreter.understands(all, traits) && interpreter.send(all, traits) == parent;
  }
}
