package vivarium.world.primitive;

import org.jspecify.annotations.Nullable;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.lookup.Lookup;
import vivarium.world.object.Annotation;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/**
 * What instances of kinds are made of: hidden slots, and the way from a facet to the context in
 * which its behaviour runs.
 *
 * <p>A hidden slot has a name that begins with {@code _}, which no message can be: so whoever holds
 * a facet, here or in another vat, cannot ask it for its state. Mirrors see hidden slots like any
 * other.
 */
final class KindPrimitives {
  /** A facet that exists, of a shape that its kind no longer has. */
  private static final Failure OUTDATED = new Failure("outdatedError");

  /** Something that is no instance of the kind, or not this facet of it. */
  private static final Failure RECEIVER = new Failure("receiverError");

  private static final String STATE = "_state";
  private static final String FACETS = "_facets";
  private static final String CONTEXT = "_context";
  private static final String NUMBER = "_number";
  private static final String FACET = "_facet";
  private static final String VERSION = "_version";

  static void enter(Registry registry) {
    registry.oneArgument("_HiddenAt:", KindPrimitives::hiddenAt);
    registry.manyArguments("_HiddenAt:Put:", KindPrimitives::hiddenAtPut);
    registry.manyArguments("_KindContext:Facet:", KindPrimitives::context);
    registry.oneArgument("_KindAnswer:", KindPrimitives::answer);
    registry.manyArguments("_StateAt:Put:", KindPrimitives::stateAtPut);
  }

  private static Object hiddenAt(Interpreter interpreter, Object receiver, Object name) {
    if (!(receiver instanceof WorldObject object) || !(name instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    var found = own(object, "_" + word);
    return found == null ? Failure.SLOT_NAME : found;
  }

  private static Object hiddenAtPut(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(receiver instanceof SlotsObject object) || !(arguments[0] instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    var name = "_" + word;
    if (object.map().find(name) instanceof Slot.Data data) {
      object.overwriteField(data.fieldIndex(), arguments[1]);
    } else if (object.map().isFrozen()) {
      return Failure.UNASSIGNABLE_SLOT;
    } else {
      new vivarium.world.code.SlotEditor(object)
          .putData(name, false, arguments[1], Annotation.NONE)
          .apply();
    }
    return receiver;
  }

  private static @Nullable Object own(WorldObject object, String name) {
    var slot = object.map().find(name);
    return slot == null ? null : Lookup.contents(object, slot);
  }

  /** The first parent, which an instance shares with all others of its kind. */
  private static @Nullable WorldObject shared(WorldObject object) {
    var parents = object.map().parents();
    return !parents.isEmpty() && parents.getFirst() instanceof Slot.Constant parent
            && parent.value() instanceof WorldObject found
        ? found
        : null;
  }

  private static Object context(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(receiver instanceof SlotsObject facet)
        || !(own(facet, STATE) instanceof SlotsObject state)) {
      return RECEIVER;
    }
    var traits = shared(facet);
    var stateTraits = shared(state);
    if (traits == null
        || stateTraits == null
        || !arguments[0].equals(own(traits, NUMBER))
        || !arguments[1].equals(own(traits, FACET))
        || !(own(traits, CONTEXT) instanceof SlotsObject prototype)) {
      return RECEIVER;
    }
    var version = own(traits, VERSION);
    if (version == null || !version.equals(own(stateTraits, VERSION))) {
      return OUTDATED;
    }
    var facets = own(facet, FACETS);
    return new SlotsObject(
        facet.memory(), prototype.map(), new Object[] {state, facets == null ? facet : facets});
  }

  /** What a method answers to its caller: the state and the context stay inside. */
  private static Object answer(Interpreter interpreter, Object receiver, Object value) {
    if (!(value instanceof SlotsObject object) || !(receiver instanceof SlotsObject facet)) {
      return value;
    }
    var state = own(facet, STATE);
    boolean inner = object == state || (state != null && isContextOf(state, object));
    return inner ? receiver : value;
  }

  private static boolean isContextOf(Object state, SlotsObject object) {
    return object.map().find("state") instanceof Slot.Data data
        && data.fieldIndex() == 0
        && object.map().isFrozen()
        && object.field(0) == state;
  }

  private static Object stateAtPut(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(receiver instanceof SlotsObject state) || !(arguments[0] instanceof String name)) {
      return Failure.BAD_TYPE;
    }
    if (!(state.map().find(name) instanceof Slot.Data data)) {
      return Failure.SLOT_NAME;
    }
    state.overwriteField(data.fieldIndex(), arguments[1]);
    return receiver;
  }

  private KindPrimitives() {}
}
