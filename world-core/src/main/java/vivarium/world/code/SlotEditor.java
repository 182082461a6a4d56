package vivarium.world.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.lookup.Lookup;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.Selector;

/**
 * Gives one object other slots. The object keeps its identity and its place in the world; it gets
 * another map.
 *
 * <p>Gather the changes, then {@link #apply}: the object changes once.
 */
public final class SlotEditor {
  private final WorldObject object;
  private final Map<String, Entry> entriesByName = new LinkedHashMap<>();
  private Annotation annotation;

  /** A slot with what it holds. Data slots have their contents in the object, hence beside them. */
  private record Entry(Slot slot, Object contents) {}

  /** Begins to edit the slots as they are. */
  public SlotEditor(WorldObject object) {
    this.object = object;
    this.annotation = object.map().annotation();
    for (var slot : object.map().slots()) {
      entriesByName.put(slot.name(), new Entry(slot, Lookup.contents(object, slot)));
    }
  }

  /** Whether there is a data or constant slot of this name. */
  public boolean has(String name) {
    return entriesByName.containsKey(name);
  }

  /** Copies all slots of another object, and its annotation if it has one. */
  public SlotEditor copySlots(WorldObject other, boolean onlyAbsent) {
    for (var slot : other.map().slots()) {
      if (!onlyAbsent || !answers(slot.name())) {
        put(slot, Lookup.contents(other, slot));
      }
    }
    if (!onlyAbsent && !other.map().annotation().equals(Annotation.NONE)) {
      annotation = other.map().annotation();
    }
    return this;
  }

  private boolean answers(String name) {
    return has(name) || dataAssignedBy(name) != null;
  }

  /** Adds a data slot, with the assignment slot it brings, or replaces what has its name. */
  public SlotEditor putData(String name, boolean parent, Object contents, Annotation itsOwn) {
    put(new Slot.Data(name, parent, 0, itsOwn), contents);
    return this;
  }

  /** Adds a constant slot, or a method if {@code contents} is one. */
  public SlotEditor putConstant(String name, boolean parent, Object contents, Annotation itsOwn) {
    put(new Slot.Constant(name, parent, contents, itsOwn), contents);
    return this;
  }

  private void put(Slot slot, Object contents) {
    if (slot instanceof Slot.Data data) {
      entriesByName.remove(data.assignmentName());
    }
    var assigned = dataAssignedBy(slot.name());
    if (assigned != null) {
      freeze(assigned);
    }
    entriesByName.put(slot.name(), new Entry(slot, contents));
  }

  /** The data slot whose assignment slot has this name, or null. */
  private @Nullable Entry dataAssignedBy(String name) {
    if (!Selector.isKeyword(name)) {
      return null;
    }
    var entry = entriesByName.get(name.substring(0, name.length() - 1));
    return entry != null && entry.slot() instanceof Slot.Data ? entry : null;
  }

  /** A data slot without its assignment slot is a constant. */
  private void freeze(Entry entry) {
    var slot = entry.slot();
    entriesByName.put(
        slot.name(),
        new Entry(
            new Slot.Constant(slot.name(), slot.isParent(), entry.contents(), slot.annotation()),
            entry.contents()));
  }

  /** Removes a slot; removing an assignment slot makes its data slot a constant. */
  public SlotEditor remove(String name) {
    var assigned = dataAssignedBy(name);
    if (assigned != null) {
      freeze(assigned);
    } else {
      entriesByName.remove(name);
    }
    return this;
  }

  /** Removes every slot. */
  public SlotEditor removeAll() {
    entriesByName.clear();
    return this;
  }

  /** Gives a slot another name; it stays where it was among the others. */
  public SlotEditor rename(String name, String newName) {
    var before = new ArrayList<>(entriesByName.values());
    entriesByName.clear();
    for (var entry : before) {
      var slot = entry.slot();
      if (slot.name().equals(name)) {
        put(renamed(slot, newName), entry.contents());
      } else if (!entriesByName.containsKey(slot.name())) {
        put(slot, entry.contents());
      }
    }
    return this;
  }

  private static Slot renamed(Slot slot, String name) {
    return switch (slot) {
      case Slot.Constant constant ->
          new Slot.Constant(name, constant.isParent(), constant.value(), constant.annotation());
      case Slot.Data data ->
          new Slot.Data(name, data.isParent(), data.fieldIndex(), data.annotation());
      case Slot.Assignment _ -> throw new WorldBug("assignment slots come with data: " + slot);
    };
  }

  /** Replaces the annotation of a slot. */
  public SlotEditor annotateSlot(String name, Annotation newAnnotation) {
    entriesByName.computeIfPresent(
        name, (_, entry) -> new Entry(entry.slot().annotated(newAnnotation), entry.contents()));
    return this;
  }

  /** Replaces the annotation of the object. */
  public SlotEditor annotate(Annotation newAnnotation) {
    annotation = newAnnotation;
    return this;
  }

  /** Gives the object the slots as they are here now. */
  public void apply() {
    var slots = new ArrayList<Slot>(entriesByName.size());
    var fields = new ArrayList<Object>();
    for (var entry : entriesByName.values()) {
      slots.add(entry.slot());
      if (entry.slot() instanceof Slot.Data) {
        fields.add(entry.contents());
      }
    }
    object.become(mapOf(slots), fields.toArray());
  }

  /** Objects that get the same data slots one after the other end up with the same map. */
  private ObjectMap mapOf(List<Slot> slots) {
    var map = object.map();
    var before = map.slots();
    boolean grown =
        slots.size() == before.size() + 1
            && annotation.equals(map.annotation())
            && slots.subList(0, before.size()).equals(before)
            && slots.getLast() instanceof Slot.Data;
    if (!grown) {
      return ObjectMap.of(slots, annotation);
    }
    var added = slots.getLast();
    return map.withData(added.name(), added.isParent(), added.annotation());
  }
}
