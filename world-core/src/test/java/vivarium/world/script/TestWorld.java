package vivarium.world.script;

import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldClock;
import vivarium.world.code.SlotEditor;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.Messenger;
import vivarium.world.interp.Surroundings;
import vivarium.world.interp.TurnLimits;
import vivarium.world.lookup.Universe;
import vivarium.world.object.Annotation;
import vivarium.world.object.LooseMemory;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.primitive.Primitives;
import vivarium.world.syntax.SourceText;

/**
 * A world in memory only, with nothing in its lobby but names for nil, true, false and the lobby
 * itself.
 *
 * <p>{@link #run} gives code the stack that it is promised; the other methods run on the thread of
 * the caller.
 */
public final class TestWorld {
  private final LooseMemory memory = new LooseMemory();
  private final Universe universe = new Universe(memory);
  private final StringBuilder console = new StringBuilder();
  private final Interpreter interpreter;

  /** A new world that nobody can send messages out of. */
  public TestWorld() {
    this(null);
  }

  /** A new world whose eventual messages go to {@code messenger}. */
  public TestWorld(@Nullable Messenger messenger) {
    memory.onInheritanceChange(universe::inheritanceChanged);
    var surroundings =
        new Surroundings(new StillClock(), new Random(1), console::append, messenger);
    interpreter = new Interpreter(universe, Primitives.standard(), surroundings);
    var known = memory.wellKnown();
    name("nil", known.nil);
    name("true", known.yes);
    name("false", known.no);
    name("lobby", known.lobby);
  }

  private void name(String name, WorldObject object) {
    new SlotEditor(memory.wellKnown().lobby)
        .putConstant(name, false, object, Annotation.NONE)
        .apply();
  }

  /** The interpreter, between turns. */
  public Interpreter interpreter() {
    return interpreter;
  }

  /** The values. */
  public Universe universe() {
    return universe;
  }

  /** The memory, to evict objects from. */
  public LooseMemory memory() {
    return memory;
  }

  /** The value of a text in the lobby, in a turn with generous limits. */
  public Object evaluate(String text) {
    return evaluate(text, memory.wellKnown().lobby);
  }

  /** The value of a text in an object, in a turn with generous limits. */
  public Object evaluate(String text, Object self) {
    interpreter.beginTurn(TurnLimits.GENEROUS);
    return interpreter.evaluate(new SourceText("test", text), self);
  }

  /** What the value of a text is called. */
  public String show(String text) {
    return interpreter.describe(evaluate(text));
  }

  /** The object in a slot of the lobby. */
  public WorldObject named(String name) {
    var slot = memory.wellKnown().lobby.map().find(name);
    return slot instanceof Slot.Constant(_, _, WorldObject object, _)
        ? object
        : (WorldObject) evaluate(name);
  }

  /** What was printed since the last call. */
  public String takePrinted() {
    var printed = console.toString();
    console.setLength(0);
    return printed;
  }

  /** Runs something on a thread with a stack as large as the interpreter asks for. */
  public static void run(Runnable running) {
    var failure = new Throwable[1];
    var thread = new Thread(null, running, "test world", Interpreter.STACK_BYTES);
    thread.setUncaughtExceptionHandler((_, thrown) -> failure[0] = thrown);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    switch (failure[0]) {
      case null -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      default -> throw new IllegalStateException(failure[0]);
    }
  }

  /** A clock that stands still, so that what code prints of it can be expected. */
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
