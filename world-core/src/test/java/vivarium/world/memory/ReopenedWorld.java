package vivarium.world.memory;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.code.MethodCode;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.Surroundings;
import vivarium.world.interp.TurnLimits;
import vivarium.world.lookup.Universe;
import vivarium.world.primitive.Primitives;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.SourceText;

/**
 * A world in which every statement is a turn of its own, and which is opened anew, from records
 * alone and with very little memory, before each. What it answers is all that a turn has left.
 */
public final class ReopenedWorld {
  private static final long TINY_BUDGET = 20_000;

  private final MapSource records = new MapSource();
  private long faults;
  private int written;

  private ReopenedWorld() {}

  /** A new world that has read these files. */
  public static ReopenedWorld with(List<SourceText> library) {
    var world = new ReopenedWorld();
    TestWorld.run(() -> {
      for (var file : library) {
        world.turn(interpreter -> interpreter.load(file));
      }
    });
    return world;
  }

  /** Another world that is the same now and has its own future. */
  public ReopenedWorld copy() {
    var copy = new ReopenedWorld();
    copy.records.records.putAll(records.records);
    copy.records.chunks.putAll(records.chunks);
    return copy;
  }

  /** What the value of a statement prints itself as; if it fails, {@code !} and the error. */
  public String value(String statement) {
    var answer = new String[1];
    TestWorld.run(() -> {
      try {
        answer[0] =
            turn(interpreter -> {
              var lobby = interpreter.universe().wellKnown().lobby;
              var value = interpreter.evaluate(new SourceText("row", statement), lobby);
              return interpreter.send(value, "printString");
            });
      } catch (WorldException failed) {
        answer[0] = "! " + String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
      }
    });
    return answer[0];
  }

  /** How many objects were brought in for the last statement. */
  public long faults() {
    return faults;
  }

  /** How many different objects, and parts of them, were read for the last statement. */
  public int touched() {
    return records.touched.size();
  }

  /** How many objects, and parts of them, the last statement wrote; it must not have failed. */
  public int written() {
    return written;
  }

  private String turn(Function<Interpreter, Object> work) {
    records.touched.clear();
    var memory =
        new VatMemory(records, MethodCode::restore, !records.records.isEmpty(), TINY_BUDGET);
    var universe = new Universe(memory);
    memory.onInheritanceChange(universe::inheritanceChanged);
    var interpreter =
        new Interpreter(
            universe,
            Primitives.standard(),
            new Surroundings(new StillClock(), new Random(1), text -> {}, null));
    memory.beginTurn();
    interpreter.beginTurn(TurnLimits.GENEROUS);
    try {
      var text = String.valueOf(work.apply(interpreter));
      faults = memory.faults();
      var delta = memory.prepareCommit(List.of());
      written = delta.records().size();
      records.write(delta);
      memory.committed();
      return text;
    } catch (WorldException failed) {
      memory.abandonTurn();
      throw failed;
    }
  }

  private static final class StillClock implements WorldClock {
    @Override
    public Instant now() {
      return Instant.parse("2026-01-02T03:04:05Z");
    }

    @Override
    public long nanoTime() {
      return 0;
    }
  }
}
