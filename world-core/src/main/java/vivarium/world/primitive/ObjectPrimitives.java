package vivarium.world.primitive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import vivarium.world.code.SlotEditor;
import vivarium.world.interp.BlockObject;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.mirror.MirrorKind;
import vivarium.world.object.ByteVector;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;

/** What every value can be asked: identity, copying, its slots. */
final class ObjectPrimitives {
  private static final int OBJECT_BYTES = 32;

  private static final Map<String, Function<WellKnown, WorldObject>> WELL_KNOWN = new HashMap<>();

  static {
    WELL_KNOWN.put("nil", known -> known.nil);
    WELL_KNOWN.put("true", known -> known.yes);
    WELL_KNOWN.put("false", known -> known.no);
    WELL_KNOWN.put("lobby", known -> known.lobby);
    WELL_KNOWN.put("gatekeeper", known -> known.gatekeeper);
    WELL_KNOWN.put("integers", known -> known.integers);
    WELL_KNOWN.put("floats", known -> known.floats);
    WELL_KNOWN.put("strings", known -> known.strings);
    WELL_KNOWN.put("methods", known -> known.methods);
    WELL_KNOWN.put("blocks", known -> known.blocks);
    WELL_KNOWN.put("vector", known -> known.vector);
    WELL_KNOWN.put("byteVector", known -> known.byteVector);
    WELL_KNOWN.put("farReferences", known -> known.farReferences);
    WELL_KNOWN.put("slotsMirrors", known -> known.slotsMirrors);
    WELL_KNOWN.put("integerMirrors", known -> known.integerMirrors);
    WELL_KNOWN.put("floatMirrors", known -> known.floatMirrors);
    WELL_KNOWN.put("stringMirrors", known -> known.stringMirrors);
    WELL_KNOWN.put("methodMirrors", known -> known.methodMirrors);
    WELL_KNOWN.put("blockMirrors", known -> known.blockMirrors);
    WELL_KNOWN.put("vectorMirrors", known -> known.vectorMirrors);
    WELL_KNOWN.put("byteVectorMirrors", known -> known.byteVectorMirrors);
    WELL_KNOWN.put("mirrorMirrors", known -> known.mirrorMirrors);
    WELL_KNOWN.put("farReferenceMirrors", known -> known.farReferenceMirrors);
  }

  static void enter(Registry registry) {
    registry.oneArgument("_WellKnown:", ObjectPrimitives::wellKnown);
    registry.oneArgument("_Eq:", (interpreter, a, b) -> interpreter.truth(Identity.same(a, b)));
    registry.unary("_IdentityHash", (_, value) -> Identity.hash(value));
    registry.unary("_ObjectExists", ObjectPrimitives::exists);
    registry.unary("_Clone", ObjectPrimitives::cloneOf);
    registry.unary("_KindName", (_, value) -> MirrorKind.of(value).word());
    registry.unary("_ShortName", (interpreter, value) -> interpreter.describe(value));
    enterSlots(registry);
  }

  private static Object wellKnown(Interpreter interpreter, Object receiver, Object name) {
    if (!(name instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    var found = WELL_KNOWN.get(word);
    return found == null ? Failure.SLOT_NAME : found.apply(interpreter.universe().wellKnown());
  }

  /** Whether the object with this identity hash is still there. */
  private static Object exists(Interpreter interpreter, Object identity) {
    return identity instanceof Long number
        ? interpreter.truth(interpreter.universe().memory().exists(number))
        : Failure.BAD_TYPE;
  }

  private static Object cloneOf(Interpreter interpreter, Object value) {
    if (value instanceof BlockObject) {
      return Failure.BAD_TYPE;
    }
    if (value instanceof WorldObject object) {
      interpreter.allocate(bytesOf(object));
      return object.copy();
    }
    return value;
  }

  private static long bytesOf(WorldObject object) {
    return switch (object) {
      case ObjectVector vector -> OBJECT_BYTES + vector.size() * Long.BYTES;
      case ByteVector bytes -> OBJECT_BYTES + bytes.size();
      default -> OBJECT_BYTES + (long) object.map().fieldCount() * Long.BYTES;
    };
  }

  private static void enterSlots(Registry registry) {
    registry.oneArgument(
        "_AddSlots:", (interpreter, to, from) -> addSlots(interpreter, to, from, false));
    registry.oneArgument(
        "_AddSlotsIfAbsent:", (interpreter, to, from) -> addSlots(interpreter, to, from, true));
    registry.oneArgument("_Define:", ObjectPrimitives::define);
    registry.oneArgument("_RemoveSlot:", ObjectPrimitives::removeSlot);
    registry.unary("_RemoveAllSlots", ObjectPrimitives::removeAllSlots);
  }

  private static Object addSlots(
      Interpreter interpreter, Object to, Object from, boolean onlyAbsent) {
    var universe = interpreter.universe();
    if (universe.mapOf(to).isFrozen()) {
      return Failure.FROZEN;
    }
    new SlotEditor(universe.slotsOf(to)).copySlots(universe.slotsOf(from), onlyAbsent).apply();
    return to;
  }

  private static Object define(Interpreter interpreter, Object to, Object from) {
    if (interpreter.universe().mapOf(to).isFrozen()) {
      return Failure.FROZEN;
    }
    var source = interpreter.universe().slotsOf(from);
    var fields = source.fieldValues();
    interpreter.universe().slotsOf(to).become(source.map().thawed(), fields);
    return to;
  }

  private static Object removeSlot(Interpreter interpreter, Object from, Object name) {
    if (!(name instanceof String word)) {
      return Failure.BAD_TYPE;
    }
    var object = interpreter.universe().slotsOf(from);
    if (object.map().find(word) == null) {
      return Failure.SLOT_NAME;
    }
    if (object.map().isFrozen()) {
      return Failure.FROZEN;
    }
    new SlotEditor(object).remove(word).apply();
    return from;
  }

  private static Object removeAllSlots(Interpreter interpreter, Object from) {
    var object = interpreter.universe().slotsOf(from);
    if (object.map().isFrozen()) {
      return Failure.FROZEN;
    }
    new SlotEditor(object).removeAll().apply();
    return from;
  }

  private ObjectPrimitives() {}
}
