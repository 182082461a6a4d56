package vivarium.vat.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.MethodCode;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Annotation;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;

/** What a test does to the objects of a vat, and how it looks at them. */
public final class Edit {
  private final VatMemory memory;
  private final Map<EntryKey, EntryChange> entries = new TreeMap<>();

  Edit(VatMemory memory) {
    this.memory = memory;
  }

  public VatMemory memory() {
    return memory;
  }

  public SlotsObject lobby() {
    return memory.wellKnown().lobby;
  }

  public SlotsObject nil() {
    return memory.wellKnown().nil;
  }

  // ---- making

  /** An object with data slots, given as names and values in turn. */
  public SlotsObject make(Object... namesAndValues) {
    var map = memory.wellKnown().emptyMap;
    var values = new Object[namesAndValues.length / 2];
    for (int i = 0; i < values.length; i++) {
      map = map.withData((String) namesAndValues[2 * i], false, Annotation.NONE);
      values[i] = namesAndValues[2 * i + 1];
    }
    return new SlotsObject(memory, map, values);
  }

  /** A vector of these values. */
  public ObjectVector vector(Object... values) {
    return new ObjectVector(
        memory, memory.wellKnown().emptyMap, new Object[0], ObjectVector.bodyOf(memory, values));
  }

  /** A vector of so many nils. */
  public ObjectVector vectorOfSize(long size) {
    return new ObjectVector(memory, memory.wellKnown().emptyMap, nil(), size);
  }

  /** A byte vector of so many zeroes. */
  public ByteVector bytes(long size) {
    return new ByteVector(memory, memory.wellKnown().emptyMap, size);
  }

  /** A method without literals. */
  public Object method(String source, String... arguments) {
    return MethodCode.restore(source, List.of(arguments), "test", List.of());
  }

  /** One of each kind: a point with another in it, a list with the point, and large bytes. */
  public void keepOneOfEach() {
    keep("point", make("x", make("deep", 1L)));
    keep("list", vectorOfSize(1000));
    ((ObjectVector) object("list")).setAt(700, object("point"));
    var bytes = bytes((1L << 20) + 5);
    bytes.setAt(3, 7);
    keep("bytes", bytes);
  }

  // ---- changing

  /** Sets a data slot, which is added at the end if it is not there. */
  public void set(WorldObject object, String name, Object value) {
    if (object.map().find(name) instanceof Slot.Data data) {
      object.setField(data.fieldIndex(), value);
      return;
    }
    var fields = object.fieldValues();
    var more = Arrays.copyOf(fields, fields.length + 1);
    more[fields.length] = value;
    object.become(object.map().withData(name, false, Annotation.NONE), more);
  }

  /** Sets a slot of the lobby. */
  public void keep(String name, Object value) {
    set(lobby(), name, value);
  }

  /** Sets a constant slot, a method among them; added at the end if it is not there. */
  public void define(WorldObject object, String name, Object value) {
    define(object, new Slot.Constant(name, false, value, Annotation.NONE));
  }

  /** Sets a constant parent slot. */
  public void inherit(WorldObject object, String name, Object parent) {
    define(object, new Slot.Constant(name, true, parent, Annotation.NONE));
  }

  /** Sets a slot that is no data slot. */
  public void define(WorldObject object, Slot.Constant constant) {
    var slots = new ArrayList<>(object.map().slots());
    int there = indexOf(slots, constant.name());
    if (there < 0) {
      slots.add(constant);
    } else {
      slots.set(there, constant);
    }
    object.become(ObjectMap.of(slots, object.map().annotation()), object.fieldValues());
  }

  /** Changes what is written about a slot. */
  public void annotate(WorldObject object, String name, String text) {
    var slots = new ArrayList<>(object.map().slots());
    int there = indexOf(slots, name);
    slots.set(there, slots.get(there).annotated(Annotation.of(text)));
    object.become(ObjectMap.of(slots, object.map().annotation()), object.fieldValues());
  }

  /** Changes what is written about an object. */
  public void annotate(WorldObject object, String text) {
    object.become(object.map().annotated(Annotation.of(text)), object.fieldValues());
  }

  /** Removes a slot. */
  public void remove(WorldObject object, String name) {
    var slots = new ArrayList<Slot>();
    var values = new ArrayList<Object>();
    for (var slot : object.map().slots()) {
      if (!slot.name().equals(name)) {
        slots.add(slot);
        if (slot instanceof Slot.Data data) {
          values.add(object.field(data.fieldIndex()));
        }
      }
    }
    object.become(ObjectMap.of(slots, object.map().annotation()), values.toArray());
  }

  private static int indexOf(List<Slot> slots, String name) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Sets an entry, or removes it; the last word counts. */
  public void entry(String name, @Nullable String value) {
    var key = EntryKey.of(name);
    entries.put(key, new EntryChange(key, value == null ? null : EntryKey.of(value).bytes()));
  }

  List<EntryChange> entries() {
    return List.copyOf(entries.values());
  }

  // ---- looking

  /** The value of a slot, or null if there is none. */
  public @Nullable Object get(WorldObject object, String name) {
    return switch (object.map().find(name)) {
      case Slot.Data data -> object.field(data.fieldIndex());
      case Slot.Constant constant -> constant.value();
      case null, default -> null;
    };
  }

  /** The value of a slot of the lobby, or null if there is none. */
  public @Nullable Object kept(String name) {
    return get(lobby(), name);
  }

  /** The object that a path of slots from the lobby leads to. */
  public WorldObject object(String... path) {
    WorldObject object = lobby();
    for (var name : path) {
      if (!(get(object, name) instanceof WorldObject next)) {
        throw new AssertionError("no object in slot " + name);
      }
      object = next;
    }
    return object;
  }

  /** The names of all slots, in order. */
  public List<String> names(WorldObject object) {
    return object.map().slots().stream().map(Slot::name).toList();
  }
}
