package vivarium.vat.turn;

import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.SelfError;
import vivarium.world.object.WorldObject;

/** The names that objects have from the lobby: the same library has the same in every vat. */
final class LobbyNames implements Customs.Naming {
  private final Interpreter interpreter;

  LobbyNames(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A name is good elsewhere only if it stands for the same thing everywhere. */
  @Override
  public @Nullable String nameOf(WorldObject object) {
    var wellKnown = interpreter.universe().wellKnown();
    if (object == wellKnown.nil) {
      return "nil";
    }
    if (object == wellKnown.yes || object == wellKnown.no) {
      return object == wellKnown.yes ? "true" : "false";
    }
    return interpreter.printer().naming().nameOf(object);
  }

  @Override
  public Object named(String name) {
    var wellKnown = interpreter.universe().wellKnown();
    switch (name) {
      case "nil":
        return wellKnown.nil;
      case "true":
        return wellKnown.yes;
      case "false":
        return wellKnown.no;
      case "lobby":
        return wellKnown.lobby;
      default:
    }
    Object found = wellKnown.lobby;
    try {
      for (var word : name.split(" ")) {
        found = interpreter.send(found, word);
      }
      return found;
    } catch (SelfError missing) {
      throw new WorldException(
          "There is nothing called '%s' in this vat, which the copied object refers to."
              .formatted(name),
          missing);
    }
  }
}
