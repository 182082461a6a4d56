package vivarium.world.script;

import java.util.List;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.SelfError;
import vivarium.world.interp.TurnAborted;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.SyntaxError;

/**
 * Runs a script in the language, statement by statement, and writes down what comes of it.
 *
 * <p>Each statement writes what it printed, then a line with its value: its {@code printString} if
 * it understands that, else what an outliner would call it. An error writes {@code ! } and the
 * first line of its message. A script that is not in the language writes one such line only.
 *
 * <p>Scripts define what they use, so that running one a second time gives the same text.
 */
public final class ScriptRunner {
  /** In what condition a world is when a statement begins. */
  public enum State {
    /** Nothing has run before. */
    COLD,
    /** The same script has run before in the same world. */
    WARM,
    /** No object is in memory, and whenever one is faulted in another one leaves. */
    EVICTED
  }

  private final List<SourceText> prelude;

  /**
   * @param prelude files that every world loads first
   */
  public ScriptRunner(List<SourceText> prelude) {
    this.prelude = List.copyOf(prelude);
  }

  /** What a script writes in a new world. */
  public String run(SourceText script, State state) {
    var world = new TestWorld();
    var output = new StringBuilder();
    TestWorld.run(() -> output.append(runIn(world, script, state)));
    return output.toString();
  }

  private String runIn(TestWorld world, SourceText script, State state) {
    for (var file : prelude) {
      world.interpreter().beginTurn(TurnLimits.GENEROUS);
      world.interpreter().load(file);
    }
    world.takePrinted();
    if (state == State.WARM) {
      var unused = runOnce(world, script, state);
    }
    if (state == State.EVICTED) {
      world.memory().crowd();
    }
    return runOnce(world, script, state);
  }

  private String runOnce(TestWorld world, SourceText script, State state) {
    List<Expression> statements;
    try {
      statements = Parser.file(script);
    } catch (SyntaxError mistake) {
      return "! " + mistake.getMessage() + "\n";
    }
    var output = new StringBuilder();
    for (var statement : statements) {
      if (state == State.EVICTED) {
        Reachable.from(world.memory()).forEach(world.memory()::evict);
      }
      var value = valueOf(world, statement, script);
      output.append(world.takePrinted()).append(value).append('\n');
    }
    return output.toString();
  }

  private static String valueOf(TestWorld world, Expression statement, SourceText script) {
    var interpreter = world.interpreter();
    interpreter.beginTurn(TurnLimits.GENEROUS);
    try {
      var lobby = world.universe().wellKnown().lobby;
      return printString(interpreter, interpreter.evaluate(statement, script, lobby));
    } catch (SelfError | TurnAborted | SyntaxError error) {
      return "! " + String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
  }

  private static String printString(Interpreter interpreter, Object value) {
    return interpreter.understands(value, "printString")
            && interpreter.send(value, "printString") instanceof String text
        ? text
        : interpreter.describe(value);
  }
}
