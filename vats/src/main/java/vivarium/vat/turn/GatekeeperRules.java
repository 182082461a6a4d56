package vivarium.vat.turn;

import vivarium.vat.turn.Customs.Passage;
import vivarium.vat.turn.Customs.Ruling;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.WorldObject;

/**
 * Lets the gatekeeper of a vat decide in which form its objects leave: if it understands {@code
 * passageOf:}, it is asked about each. It answers {@code 'presence'}, {@code 'proxy'}, {@code
 * 'copy'} or {@code 'refuse'}, or another object, whose data leaves in place of the object's.
 */
final class GatekeeperRules implements Customs.Rules {
  private static final String QUESTION = "passageOf:";

  private final Interpreter interpreter;

  GatekeeperRules(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public Ruling on(WorldObject object) {
    var gatekeeper = interpreter.universe().wellKnown().gatekeeper;
    if (!interpreter.understands(gatekeeper, QUESTION)) {
      return new Ruling(Passage.PRESENCE, object);
    }
    var answer = interpreter.send(gatekeeper, QUESTION, object);
    return switch (answer) {
      case String word -> new Ruling(passage(word), object);
      case WorldObject translated -> new Ruling(Passage.COPY, translated);
      default -> throw unknown(interpreter.describe(answer));
    };
  }

  private static Passage passage(String word) {
    return switch (word) {
      case "presence" -> Passage.PRESENCE;
      case "proxy" -> Passage.PROXY;
      case "copy" -> Passage.COPY;
      case "refuse" -> Passage.REFUSE;
      default -> throw unknown(word);
    };
  }

  private static WorldException unknown(String answer) {
    return new WorldException(
        "The gatekeeper answered %s to %s; it has to be presence, proxy, copy, refuse or an object."
            .formatted(answer, QUESTION));
  }
}
