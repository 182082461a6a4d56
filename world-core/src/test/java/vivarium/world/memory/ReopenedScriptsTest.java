package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.code.MethodCode;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.SelfError;
import vivarium.world.interp.Surroundings;
import vivarium.world.interp.TurnLimits;
import vivarium.world.lookup.Universe;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.primitive.Primitives;
import vivarium.world.script.Scripts;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.Expression;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;

/**
 * The scripts of the language again, with every statement a turn of its own and the world opened
 * anew, from records alone, before each. The world remembers all that the statement before left.
 */
class ReopenedScriptsTest {
  private static final long TINY_BUDGET = 20_000;

  private static final Scripts SCRIPTS = new Scripts("scripts");

  private final MapSource records = new MapSource();
  private final StringBuilder printed = new StringBuilder();

  static Stream<Path> scripts() {
    return SCRIPTS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void writesTheSame_whenTheWorldIsReopenedAfterEachStatement(Path expected) {
    var output = new StringBuilder();
    TestWorld.run(() -> {
      name();
      turn(i -> i.load(SCRIPTS.file("prelude.self")));
      printed.setLength(0);
      var script = SCRIPTS.script(expected);
      for (var statement : Parser.file(script)) {
        var value = valueOf(statement, script);
        output.append(printed).append(value).append('\n');
        printed.setLength(0);
      }
    });
    assertThat(output.toString()).isEqualTo(SCRIPTS.expected(expected));
  }

  private interface Work {
    Object in(Interpreter interpreter);
  }

  /** Opens the world, does something as a turn, and forgets all that is not on record. */
  private String turn(Work work) {
    var memory = open();
    var interpreter = interpreter(memory);
    memory.beginTurn();
    interpreter.beginTurn(TurnLimits.GENEROUS);
    try {
      var text = show(interpreter, work.in(interpreter));
      records.write(memory.prepareCommit(List.of()));
      memory.committed();
      return text;
    } catch (WorldException failed) {
      memory.abandonTurn();
      return complaint(failed);
    }
  }

  private static String complaint(WorldException failed) {
    return "! " + String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
  }

  private VatMemory open() {
    return new VatMemory(records, MethodCode::restore, !records.records.isEmpty(), TINY_BUDGET);
  }

  private Interpreter interpreter(VatMemory memory) {
    var universe = new Universe(memory);
    memory.onInheritanceChange(universe::inheritanceChanged);
    var clock =
        new WorldClock() {
          @Override
          public Instant now() {
            return Instant.parse("2026-01-02T03:04:05Z");
          }

          @Override
          public long nanoTime() {
            return 0;
          }
        };
    return new Interpreter(
        universe,
        Primitives.standard(),
        new Surroundings(clock, new Random(1), printed::append, null));
  }

  private String valueOf(Expression statement, SourceText script) {
    return turn(i -> i.evaluate(statement, script, i.universe().wellKnown().lobby));
  }

  /** A value that cannot print itself says so, which does not make its turn fail. */
  private static String show(Interpreter interpreter, Object value) {
    try {
      return interpreter.understands(value, "printString")
              && interpreter.send(value, "printString") instanceof String text
          ? text
          : interpreter.describe(value);
    } catch (SelfError cannotPrint) {
      return complaint(cannotPrint);
    }
  }

  /** The first turn gives the lobby its names. */
  private void name() {
    var unused =
        turn(i -> {
          var known = i.universe().wellKnown();
          known.lobby.become(
              ObjectMap.of(
                  List.of(
                      constant("nil", known.nil),
                      constant("true", known.yes),
                      constant("false", known.no),
                      constant("lobby", known.lobby)),
                  Annotation.NONE),
              new Object[0]);
          return known.lobby;
        });
  }

  private static Slot constant(String name, WorldObject value) {
    return new Slot.Constant(name, false, value, Annotation.NONE);
  }
}
