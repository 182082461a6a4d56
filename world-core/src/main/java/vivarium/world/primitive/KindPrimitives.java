package vivarium.world.primitive;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.code.SlotEditor;
import vivarium.world.data.DataSize;
import vivarium.world.data.InstanceParts;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.Annotation;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/**
 * What instances of kinds are made of: hidden slots, frozen objects that only checked assignments
 * change, and the way from a facet to the context in which its behaviour runs.
 *
 * <p>A hidden slot has a name that begins with {@code _}, which no message means: so whoever holds
 * a facet, here or in another vat, cannot ask it for its state. Mirrors see hidden slots like any
 * other.
 */
final class KindPrimitives {
  static void enter(Registry registry) {
    registry.oneArgument("_HiddenAt:", (_, object, name) -> hiddenAt(object, name));
    registry.manyArguments("_HiddenAt:Put:", (_, object, a) -> hiddenAtPut(object, a[0], a[1]));
    registry.oneArgument("_HiddenParent:", (_, object, parent) -> hiddenParent(object, parent));
    registry.unary("_Freeze", (_, value) -> freeze(value));
    registry.oneArgument("_FrozenWith:", (_, prototype, values) -> frozen(prototype, values));
    registry.oneArgument("_FrozenDefine:", (_, object, other) -> frozenDefine(object, other));
    registry.manyArguments("_StateAt:Put:", (_, state, a) -> stateAtPut(state, a[0], a[1]));
    registry.manyArguments("_KindContext:Facet:", (_, facet, a) -> context(facet, a[0], a[1]));
    registry.oneArgument("_KindAnswer:", (_, facet, value) -> answer(facet, value));
    registry.unary("_KindTraits", KindPrimitives::kindTraits);
    registry.oneArgument(
        "_KindFacets:",
        (interpreter, _, number) -> Vectors.of(interpreter, KindParts.facets(interpreter, number)));
    registry.unary("_CodeLiterals", KindPrimitives::codeLiterals);
    registry.unary("_DataSize", KindPrimitives::dataSize);
  }

  // ---- hidden slots

  private static Object hiddenAt(Object receiver, Object name) {
    if (!(receiver instanceof WorldObject object) || !(name instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    var found = KindParts.own(object, "_" + word);
    return found == null ? Failure.SLOT_NAME : found;
  }

  private static Object hiddenAtPut(Object receiver, Object name, Object value) {
    if (!(receiver instanceof SlotsObject object) || !(name instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    if (object.map().find("_" + word) instanceof Slot.Data data) {
      object.overwriteField(data.fieldIndex(), value);
      return receiver;
    }
    if (object.map().isFrozen()) {
      return Failure.FROZEN;
    }
    new SlotEditor(object).putData("_" + word, false, value, Annotation.NONE).apply();
    return receiver;
  }

  /** A parent that no message means: nobody is given what all instances share. */
  private static Object hiddenParent(Object receiver, Object parent) {
    if (!(receiver instanceof SlotsObject object) || !(parent instanceof WorldObject)) {
      return Failure.BAD_TYPE;
    }
    if (object.map().isFrozen()) {
      return Failure.FROZEN;
    }
    new SlotEditor(object).putConstant("_parent", true, parent, Annotation.NONE).apply();
    return receiver;
  }

  // ---- frozen objects

  private static Object freeze(Object value) {
    if (!(value instanceof SlotsObject object)) {
      return Failure.BAD_TYPE;
    }
    object.overwrite(object.map().frozen(), object.fieldValues());
    return value;
  }

  private static Object frozen(Object receiver, Object values) {
    if (!(receiver instanceof SlotsObject prototype) || !(values instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    return vector.size() == prototype.map().fieldCount()
        ? new SlotsObject(prototype.memory(), prototype.map().frozen(), Vectors.elements(vector))
        : Failure.BAD_SIZE;
  }

  private static Object frozenDefine(Object receiver, Object other) {
    if (!(receiver instanceof SlotsObject object) || !(other instanceof SlotsObject source)) {
      return Failure.BAD_TYPE;
    }
    object.overwrite(source.map(), source.fieldValues());
    return receiver;
  }

  private static Object stateAtPut(Object receiver, Object name, Object value) {
    if (!(receiver instanceof SlotsObject state) || !(name instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    if (!InstanceParts.isState(state) || !(state.map().find(word) instanceof Slot.Data data)) {
      return Failure.SLOT_NAME;
    }
    state.overwriteField(data.fieldIndex(), value);
    return receiver;
  }

  // ---- instances

  /**
   * The context of a facet; a failure where it is no facet of this kind and name, or one of a shape
   * that the kind no longer has.
   */
  private static Object context(Object receiver, Object number, Object name) {
    if (!(receiver instanceof SlotsObject facet)
        || !(KindParts.own(facet, KindParts.STATE) instanceof SlotsObject state)
        || !(InstanceParts.firstParent(facet) instanceof WorldObject traits)
        || !number.equals(KindParts.own(traits, KindParts.NUMBER))
        || !name.equals(KindParts.own(traits, KindParts.FACET))
        || !(KindParts.own(traits, KindParts.CONTEXT) instanceof SlotsObject prototype)
        || !(InstanceParts.firstParent(state) instanceof WorldObject stateTraits)) {
      return Failure.RECEIVER;
    }
    var version = KindParts.own(traits, KindParts.VERSION);
    if (version == null || !version.equals(KindParts.own(stateTraits, KindParts.VERSION))) {
      return Failure.OUTDATED;
    }
    var facets = KindParts.own(facet, KindParts.FACETS);
    return new SlotsObject(
        facet.memory(), prototype.map(), new Object[] {state, facets == null ? facet : facets});
  }

  /** What a method answers to its caller: the state and the context stay inside. */
  private static Object answer(Object receiver, Object value) {
    if (!(value instanceof SlotsObject object) || !(receiver instanceof SlotsObject facet)) {
      return value;
    }
    var state = KindParts.own(facet, KindParts.STATE);
    boolean inside = object == state || InstanceParts.isContext(object) && object.field(0) == state;
    return inside ? receiver : value;
  }

  private static Object kindTraits(Interpreter interpreter, Object value) {
    var traits = value instanceof SlotsObject object ? InstanceParts.firstParent(object) : null;
    return traits == null || KindParts.own(traits, KindParts.NUMBER) == null
        ? interpreter.universe().wellKnown().nil
        : traits;
  }

  // ---- code

  /** The objects that are written in the methods of an object. */
  private static Object codeLiterals(Interpreter interpreter, Object value) {
    var literals = new ArrayList<Object>();
    if (value instanceof WorldObject object) {
      for (var slot : object.map().slots()) {
        if (slot instanceof Slot.Constant(_, _, Method method, _)) {
          method.literals().stream().filter(SlotsObject.class::isInstance).forEach(literals::add);
        }
      }
    }
    return Vectors.of(interpreter, literals);
  }

  // ---- data

  /** A vector of two numbers: characters and bytes, and references to objects. */
  private static Object dataSize(Interpreter interpreter, Object value) {
    var size = DataSize.of(value, interpreter.universe().wellKnown());
    return Vectors.of(interpreter, List.of(size.characters(), size.references()));
  }

  private KindPrimitives() {}
}
