package vivarium.world.primitive;

import java.util.List;
import java.util.function.Function;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.OtherVats;
import vivarium.world.object.FarNames;
import vivarium.world.object.FarReference;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** Messages that are answered in a later turn, promises, and what lies in other vats. */
final class VatPrimitives {
  static void enter(Registry registry) {
    registry.manyArguments("_SendEventually:Arguments:", VatPrimitives::sendEventually);
    registry.unary(
        "_FarAddress",
        (_, value) -> value instanceof FarReference far ? far.address() : Failure.BAD_TYPE);
    registry.unary(
        "_FarTitle",
        (interpreter, value) ->
            value instanceof FarReference far ? title(interpreter, far) : Failure.BAD_TYPE);
    registry.unary("_PromiseState", VatPrimitives::promiseState);
    registry.unary("_PromiseOutcome", VatPrimitives::promiseOutcome);
    registry.oneArgument("_PromiseWatch:", VatPrimitives::watch);
    registry.oneArgument("_VatGatekeeper:", VatPrimitives::gatekeeper);
    registry.manyArguments("_VatRequest:With:", VatPrimitives::request);
    registry.unary("_VatName", (i, receiver) -> ask(i, receiver, OtherVats::vatName));
    registry.unary(
        "_VatNames", (i, receiver) -> ask(i, receiver, vats -> Vectors.of(i, vats.vatNames())));
  }

  private static Object sendEventually(
      Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(arguments[0] instanceof String selector)
        || !(arguments[1] instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    var messenger = interpreter.surroundings().messenger();
    if (messenger == null) {
      return Failure.UNSUPPORTED;
    }
    try {
      return messenger.sendEventually(receiver, selector, List.of(Vectors.elements(vector)));
    } catch (WorldException refused) {
      throw interpreter.signal(String.valueOf(refused.getMessage()), receiver);
    }
  }

  private static Object request(Interpreter interpreter, Object receiver, Object[] arguments) {
    if (!(arguments[0] instanceof String name) || !(arguments[1] instanceof ObjectVector vector)) {
      return Failure.BAD_TYPE;
    }
    var details = List.of(Vectors.elements(vector));
    return ask(interpreter, receiver, vats -> vats.request(name, receiver, details));
  }

  private static Object promiseState(Interpreter interpreter, Object receiver) {
    return receiver instanceof FarReference far
        ? ask(interpreter, receiver, vats -> vats.promiseState(far))
        : Failure.BAD_TYPE;
  }

  private static Object promiseOutcome(Interpreter interpreter, Object receiver) {
    return receiver instanceof FarReference far
        ? ask(
            interpreter,
            receiver,
            vats -> {
              var outcome = vats.promiseOutcome(far);
              return outcome == null ? Failure.UNSUPPORTED : outcome;
            })
        : Failure.BAD_TYPE;
  }

  private static Object watch(Interpreter interpreter, Object receiver, Object observer) {
    if (!(receiver instanceof FarReference far)
        || !(observer instanceof WorldObject object)
        || object.kind() == ObjectKind.BLOCK) {
      return Failure.BAD_TYPE;
    }
    return ask(
        interpreter,
        receiver,
        vats -> {
          vats.watch(far, object);
          return receiver;
        });
  }

  private static String title(Interpreter interpreter, FarReference far) {
    var vats = interpreter.surroundings().otherVats();
    var gist = vats == null ? null : vats.promiseGist(far);
    var name = FarNames.describe(far.address());
    return gist == null ? name : name + ", " + gist;
  }

  private static Object gatekeeper(Interpreter interpreter, Object receiver, Object name) {
    return name instanceof String vat
        ? ask(interpreter, receiver, vats -> vats.gatekeeperOf(vat))
        : Failure.BAD_TYPE;
  }

  /** Asks for something in other vats; what they refuse is an error of the code. */
  private static Object ask(
      Interpreter interpreter, Object receiver, Function<OtherVats, Object> question) {
    var vats = interpreter.surroundings().otherVats();
    if (vats == null) {
      return Failure.UNSUPPORTED;
    }
    try {
      return question.apply(vats);
    } catch (WorldException refused) {
      throw interpreter.signal(String.valueOf(refused.getMessage()), receiver);
    }
  }

  private VatPrimitives() {}
}
