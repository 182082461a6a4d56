package vivarium.inspector.desk.model;

import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnOutcome;

/** Why something that a person asked for was not done, shown where they asked. */
public sealed interface Trouble {
  /** One plain sentence. */
  String message();

  /** The source cannot be read at this place. */
  record Syntax(SyntaxTrouble where) implements Trouble {
    @Override
    public String message() {
      return where.message();
    }
  }

  /** It ran and failed; there is a stack to look at. */
  record Failure(FailedTurn turn) implements Trouble {
    @Override
    public String message() {
      return turn.message();
    }
  }

  /** It was not even tried. */
  record Refusal(@Override String message) implements Trouble {}

  /** What kept the outcome from being good, or null when it is good. */
  static @Nullable Trouble of(TurnOutcome outcome) {
    return switch (outcome) {
      case TurnOutcome.Done _ -> null;
      case TurnOutcome.Failed(var failure) -> new Failure(failure);
      case TurnOutcome.SyntaxFailed(var where) -> new Syntax(where);
      case TurnOutcome.Refused(var message) -> new Refusal(message);
    };
  }
}
