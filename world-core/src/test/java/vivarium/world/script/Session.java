package vivarium.world.script;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.interp.SelfError;
import vivarium.world.interp.TurnAborted;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.SyntaxError;

/**
 * A world that answers one statement after the other, each in a turn of its own. Before each one
 * everything is evicted, so that nothing is found that is not really kept.
 */
public final class Session {
  private final TestWorld world = new TestWorld();

  /** A new world that has loaded these files. */
  public Session(List<SourceText> files) {
    TestWorld.run(() -> {
      for (var file : files) {
        world.interpreter().beginTurn(TurnLimits.GENEROUS);
        world.interpreter().load(file);
      }
    });
  }

  /**
   * What each statement of a text answers: its {@code printString}, or {@code ! } and the first
   * line of its error.
   */
  public List<String> answers(String text) {
    var answers = new ArrayList<String>();
    TestWorld.run(() -> {
      var source = new SourceText("row", text);
      for (var statement : Parser.file(source)) {
        Reachable.from(world.memory()).forEach(world.memory()::evict);
        answers.add(answer(statement, source));
      }
    });
    return answers;
  }

  private String answer(Expression statement, SourceText source) {
    var interpreter = world.interpreter();
    interpreter.beginTurn(TurnLimits.GENEROUS);
    try {
      var lobby = world.universe().wellKnown().lobby;
      var value = interpreter.evaluate(statement, source, lobby);
      return interpreter.understands(value, "printString")
          ? String.valueOf(interpreter.send(value, "printString"))
          : interpreter.describe(value);
    } catch (SelfError | TurnAborted | SyntaxError error) {
      return "! " + String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
  }

  /** What was printed since the last call. */
  public String takePrinted() {
    return world.takePrinted();
  }
}
