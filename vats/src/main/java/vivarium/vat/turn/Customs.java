package vivarium.vat.turn;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Real;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Truth;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.message.Trouble;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Annotation;
import vivarium.world.object.FarReference;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** Translates what leaves a vat and what enters it. */
final class Customs {
  /** Values within values; what is deeper is taken to be a cycle. */
  private static final int DEPTH_MAX = 64;

  /** How many addresses are remembered as what they stand for. */
  private static final int ADDRESSES_MAX = 1024;

  /** What is done with an object that is about to leave. */
  enum Passage {
    /** Others get its name as it is here. */
    PRESENCE,
    /** Others get a name that says nothing of what it is here. */
    PROXY,
    /** Others get its data. */
    COPY,
    /** It does not leave. */
    REFUSE
  }

  /**
   * How an object leaves.
   *
   * @param subject the object, or what leaves in its place
   */
  record Ruling(Passage passage, WorldObject subject) {}

  /** Decides what leaves in which form. */
  @FunctionalInterface
  interface Rules {
    Ruling on(WorldObject object);
  }

  private final String vat;
  private final VatMemory memory;
  private final CustomsList list;
  private final Promises promises;
  private final LoosePromises loose;
  private final Map<String, Passable> addresses = new HashMap<>();
  private Rules rules = object -> new Ruling(Passage.PRESENCE, object);
  private Naming naming = new Unnamed();

  Customs(String vat, VatMemory memory, CustomsList list, Promises promises, LoosePromises loose) {
    this.vat = vat;
    this.memory = memory;
    this.list = list;
    this.promises = promises;
    this.loose = loose;
  }

  /** What has a name that means the same in every vat. */
  interface Naming {
    /** The name of an object, or null. */
    @Nullable String nameOf(WorldObject object);

    /** What has a name. */
    Object named(String name);
  }

  /** Where nothing has a name. */
  private static final class Unnamed implements Naming {
    @Override
    public @Nullable String nameOf(WorldObject object) {
      return null;
    }

    @Override
    public Object named(String name) {
      throw new WorldException("There is nothing called '%s' here.".formatted(name));
    }
  }

  /** Sets who knows the names that objects have. */
  void setNaming(Naming newNaming) {
    naming = newNaming;
  }

  /**
   * A value as a copy with its code, for another vat to begin with.
   *
   * @throws WorldException if it cannot be copied; the message says where
   */
  Passable copyOut(Object value) {
    return copyOut(value, "it");
  }

  /**
   * The same.
   *
   * @param title what the value is called where the message says where
   */
  Passable copyOut(Object value, String title) {
    return value instanceof SlotsObject object && !isConstant(object)
        ? new Copies(new GraphTaker(this, naming::nameOf).take(object, title))
        : out(value);
  }

  /** Sets who decides what leaves in which form. */
  void setRules(Rules newRules) {
    rules = newRules;
  }

  /**
   * What others get for a value of this vat.
   *
   * @throws WorldException if it cannot cross
   */
  Passable out(Object value) {
    return out(value, 0);
  }

  /** What others get for several values. */
  List<Passable> out(List<Object> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    var passed = new ArrayList<Passable>(values.size());
    for (var value : values) {
      passed.add(out(value));
    }
    return passed;
  }

  /** What this vat gets for several things from outside. */
  List<Object> in(List<Passable> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    var taken = new ArrayList<Object>(values.size());
    for (var value : values) {
      taken.add(in(value));
    }
    return taken;
  }

  private Passable out(Object value, int depth) {
    if (depth > DEPTH_MAX) {
      throw new WorldException(
          "What is sent to another vat holds values more than %d deep, or itself."
              .formatted(DEPTH_MAX));
    }
    return switch (value) {
      case Long integer -> new Whole(BigInteger.valueOf(integer));
      case BigInteger integer -> new Whole(integer);
      case Double number -> new Real(number);
      case String text -> new Text(text);
      case WorldObject object -> objectOut(object, depth);
      default -> throw cannotCross("a method");
    };
  }

  /** Every vat has its own nil, true and false; they stand for the same in all. */
  private boolean isConstant(WorldObject object) {
    var wellKnown = memory.wellKnown();
    return object == wellKnown.nil || object == wellKnown.yes || object == wellKnown.no;
  }

  private Passable objectOut(WorldObject object, int depth) {
    var wellKnown = memory.wellKnown();
    if (object == wellKnown.nil) {
      return new Nil();
    }
    if (object == wellKnown.yes || object == wellKnown.no) {
      return new Truth(object == wellKnown.yes);
    }
    return switch (object) {
      case FarReference far -> address(far);
      case ObjectVector vector -> elements(vector, depth);
      default -> {
        if (object.kind() == ObjectKind.BLOCK) {
          throw cannotCross("a block");
        }
        yield object == wellKnown.gatekeeper
            ? new ObjectOf(vat, object.id())
            : ruled(object, depth);
      }
    };
  }

  private Passable ruled(WorldObject object, int depth) {
    var ruling = rules.on(object);
    var subject = ruling.subject();
    return switch (ruling.passage()) {
      case PRESENCE -> new ObjectOf(vat, list.export(subject));
      case PROXY -> new ObjectOf(vat, list.exportHidden(subject));
      case COPY -> data(subject, depth);
      case REFUSE ->
          throw new WorldException(
              "The gatekeeper of vat '%s' does not let this out.".formatted(vat));
    };
  }

  /**
   * Who gets a message that is sent to a value: an object or a promise, or null for data. Whatever
   * form it would leave in, the message stays within this vat for an object of it.
   */
  @Nullable Passable receiver(Object target) {
    if (target instanceof FarReference far) {
      return address(far);
    }
    boolean hasIdentity =
        target instanceof WorldObject object
            && !(object instanceof ObjectVector)
            && object.kind() != ObjectKind.BLOCK;
    return hasIdentity ? new ObjectOf(vat, list.export((WorldObject) target)) : null;
  }

  /**
   * What a far reference stands for.
   *
   * @throws WorldException if it was disavowed
   */
  Passable address(FarReference far) {
    var text = far.address();
    if (CustomsList.isDisavowed(text)) {
      throw Trouble.DISAVOWED.exception("This presence has been disavowed.");
    }
    loose.use(far);
    var known = addresses.get(text);
    return known != null ? known : parsed(text);
  }

  private Passable parsed(String address) {
    if (addresses.size() >= ADDRESSES_MAX) {
      addresses.clear();
    }
    var parsed = Address.parse(address);
    addresses.put(address, parsed);
    return parsed;
  }

  private Passable elements(ObjectVector vector, int depth) {
    var values = new ArrayList<Passable>();
    for (long i = 0; i < vector.size(); i++) {
      values.add(out(vector.at(i), depth + 1));
    }
    return new Elements(values);
  }

  /** The slots of an object that hold no code and from which it does not inherit. */
  private Passable data(WorldObject object, int depth) {
    var fields = new ArrayList<Field>();
    for (var slot : object.map().slots()) {
      if (!slot.isParent()) {
        switch (slot) {
          case Slot.Constant constant -> {
            if (!(constant.value() instanceof Method)) {
              fields.add(new Field(slot.name(), out(constant.value(), depth + 1)));
            }
          }
          case Slot.Data data ->
              fields.add(new Field(slot.name(), out(object.field(data.fieldIndex()), depth + 1)));
          case Slot.Assignment assignment -> {}
        }
      }
    }
    return new Data(fields);
  }

  private static WorldException cannotCross(String what) {
    return new WorldException(
        "%s cannot be sent to another vat; send an object that has it instead.".formatted(what));
  }

  /**
   * What this vat gets for something from outside.
   *
   * @throws WorldException if it names an object of this vat that is not there
   */
  Object in(Passable value) {
    var wellKnown = memory.wellKnown();
    return switch (value) {
      case Nil() -> wellKnown.nil;
      case Truth(var truth) -> wellKnown.truth(truth);
      case Whole(var whole) -> whole.bitLength() < Long.SIZE ? whole.longValue() : whole;
      case Real(var real) -> real;
      case Text(var text) -> text;
      case Elements(var values) -> vector(values);
      case Data(var fields) -> copy(fields);
      case Copies(var graph) -> new GraphMaker(memory, this, naming::named).make(graph);
      case ObjectOf object ->
          object.vat().equals(vat) ? list.exported(object.id()) : list.presence(object);
      case PromiseOf promise -> {
        promises.hearOf(promise);
        yield list.farReference(Address.of(promise));
      }
    };
  }

  private ObjectVector vector(List<Passable> values) {
    var elements = values.stream().map(this::in).toArray();
    var prototype = memory.wellKnown().vector;
    return new ObjectVector(
        memory, prototype.map(), prototype.fieldValues(), ObjectVector.bodyOf(memory, elements));
  }

  private SlotsObject copy(List<Field> fields) {
    var slots = new ArrayList<Slot>();
    slots.add(new Slot.Constant("parent", true, memory.wellKnown().lobby, Annotation.NONE));
    for (var field : fields) {
      if (!field.name().equals("parent")) {
        slots.add(new Slot.Data(field.name(), false, 0, Annotation.NONE));
      }
    }
    var map = ObjectMap.of(slots, Annotation.NONE);
    var values = new Object[map.fieldCount()];
    for (var field : fields) {
      if (map.find(field.name()) instanceof Slot.Data data) {
        values[data.fieldIndex()] = in(field.value());
      }
    }
    return new SlotsObject(memory, map, values);
  }
}
