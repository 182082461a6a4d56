package vivarium.world.primitive;

import java.util.function.BiFunction;
import java.util.function.Function;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.lookup.Lookup;
import vivarium.world.mirror.Mirror;
import vivarium.world.mirror.MirrorRefusal;
import vivarium.world.mirror.SlotMirror;
import vivarium.world.object.FrozenObject;
import vivarium.world.object.MirrorObject;

/** Looking at values through mirrors. */
final class MirrorPrimitives {
  static void enter(Registry registry) {
    registry.unary("_Mirror", Interpreter::newMirror);
    enterReflectee(registry);
    enterSlots(registry);
    enterCode(registry);
  }

  private static void enterReflectee(Registry registry) {
    unary(registry, "_MirrorReflectee", (_, mirror) -> mirror.reflectee());
    unary(registry, "_MirrorKind", (_, mirror) -> mirror.kind().word());
    unary(registry, "_MirrorIdentityHash", (_, mirror) -> Identity.hash(mirror.reflectee()));
    registry.oneArgument(
        "_MirrorEQ:",
        (interpreter, a, b) ->
            a instanceof MirrorObject x && b instanceof MirrorObject y
                ? interpreter.truth(Identity.same(x.reflectee(), y.reflectee()))
                : Failure.BAD_TYPE);
    unary(
        registry,
        "_MirrorCreatorPath",
        (_, mirror) -> mirror.name().map(Object.class::cast).orElse(Failure.SLOT_NAME));
    named(
        registry,
        "_MirrorHoldersOf:",
        (interpreter, mirror, selector) ->
            Vectors.of(
                interpreter,
                mirror.holdersOf(selector).stream()
                    .map(holder -> interpreter.newMirror(holder.reflectee()))
                    .toList()));
  }

  private static void enterSlots(Registry registry) {
    unary(
        registry,
        "_MirrorNames",
        (interpreter, mirror) ->
            Vectors.of(interpreter, mirror.slots().stream().map(SlotMirror::name).toList()));
    unary(registry, "_MirrorSize", (_, mirror) -> (long) mirror.slots().size());
    named(
        registry,
        "_MirrorHasSlot:",
        (interpreter, mirror, name) -> interpreter.truth(mirror.slot(name).isPresent()));
    slot(
        registry,
        "_MirrorContentsAt:",
        (interpreter, slot) -> interpreter.newMirror(slot.contents().reflectee()));
    slot(
        registry,
        "_MirrorIsParentAt:",
        (interpreter, slot) -> interpreter.truth(slot.kind() == SlotMirror.Kind.PARENT));
    slot(
        registry,
        "_MirrorIsAssignableAt:",
        (interpreter, slot) -> interpreter.truth(slot.isAssignable()));
    slot(
        registry,
        "_MirrorIsMethodAt:",
        (interpreter, slot) -> interpreter.truth(slot.kind() == SlotMirror.Kind.METHOD));
    slot(registry, "_MirrorAnnotationAt:", (_, slot) -> slot.annotation().text());
    unary(registry, "_MirrorAnnotation", (_, mirror) -> mirror.annotation().text());
    registry.oneArgument("_MirrorNameOf:", MirrorPrimitives::nameOf);
  }

  private static void enterCode(Registry registry) {
    unary(registry, "_MirrorSource", (_, mirror) -> mirror.source());
    unary(registry, "_MirrorOrigin", (_, mirror) -> mirror.origin());
    unary(
        registry,
        "_MirrorArgumentNames",
        (interpreter, mirror) -> Vectors.of(interpreter, mirror.argumentNames()));
    slot(registry, "_MirrorSourceAt:", (_, slot) -> slot.source());
  }

  /** The first slot that holds the value itself; quick, because objects are named by it. */
  private static Object nameOf(Interpreter interpreter, Object receiver, Object value) {
    if (!(receiver instanceof MirrorObject mirror)) {
      return Failure.BAD_TYPE;
    }
    var holder = interpreter.universe().slotsOf(mirror.reflectee());
    for (var slot : holder.map().slots()) {
      if (Identity.same(Lookup.contents(holder, slot), value)) {
        return slot.name();
      }
    }
    return Failure.SLOT_NAME;
  }

  /** Something a mirror is asked with the name of a slot or a selector. */
  interface Named {
    Object apply(Interpreter interpreter, Mirror mirror, String name);
  }

  static void unary(
      Registry registry, String name, BiFunction<Interpreter, Mirror, Object> primitive) {
    registry.unary(
        name,
        (interpreter, receiver) ->
            withMirror(interpreter, receiver, mirror -> primitive.apply(interpreter, mirror)));
  }

  static void named(Registry registry, String name, Named primitive) {
    registry.oneArgument(
        name,
        (interpreter, receiver, argument) ->
            argument instanceof String word
                ? withMirror(
                    interpreter, receiver, mirror -> primitive.apply(interpreter, mirror, word))
                : Failure.BAD_TYPE);
  }

  private static void slot(
      Registry registry, String name, BiFunction<Interpreter, SlotMirror, Object> primitive) {
    named(
        registry,
        name,
        (interpreter, mirror, word) -> primitive.apply(interpreter, mirror.slotAt(word)));
  }

  /** Does something with a mirror; what it refuses is a failure of the primitive. */
  static Object withMirror(
      Interpreter interpreter, Object receiver, Function<Mirror, Object> action) {
    if (!(receiver instanceof MirrorObject mirror)) {
      return Failure.BAD_TYPE;
    }
    try {
      return action.apply(interpreter.mirrors().on(mirror.reflectee()));
    } catch (FrozenObject frozen) {
      return Failure.FROZEN;
    } catch (MirrorRefusal refusal) {
      return switch (refusal.reason()) {
        case SLOT_NAME -> Failure.SLOT_NAME;
        case UNASSIGNABLE -> Failure.UNASSIGNABLE_SLOT;
        case INDEX -> Failure.BAD_INDEX;
        case KIND -> Failure.BAD_TYPE;
      };
    }
  }

  private MirrorPrimitives() {}
}
