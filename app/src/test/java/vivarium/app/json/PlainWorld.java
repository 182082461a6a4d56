package vivarium.app.json;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldClock;
import vivarium.world.code.MethodCode;
import vivarium.world.code.SlotEditor;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.Surroundings;
import vivarium.world.interp.TurnLimits;
import vivarium.world.lookup.Universe;
import vivarium.world.memory.RecordSource;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Annotation;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;
import vivarium.world.primitive.Primitives;
import vivarium.world.syntax.SourceText;

/** A heap with nothing on disk and only a few names in its lobby. */
final class PlainWorld {
  private final VatMemory memory =
      new VatMemory(new NoRecords(), MethodCode::restore, false, 1L << 20);
  private final Universe universe = new Universe(memory);
  private final Interpreter interpreter =
      new Interpreter(
          universe,
          Primitives.standard(),
          new Surroundings(WorldClock.system(), new Random(1), text -> {}, null));

  PlainWorld() {
    memory.onInheritanceChange(universe::inheritanceChanged);
    memory.beginTurn();
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

  Interpreter interpreter() {
    return interpreter;
  }

  VatMemory memory() {
    return memory;
  }

  Universe universe() {
    return universe;
  }

  /** The value of a text in the lobby. */
  Object evaluate(String text) {
    interpreter.beginTurn(TurnLimits.GENEROUS);
    return interpreter.evaluate(new SourceText("test", text), memory.wellKnown().lobby);
  }

  /** A disk that has nothing and takes nothing. */
  private static final class NoRecords implements RecordSource {
    @Override
    public byte @Nullable [] read(long id) {
      return null;
    }

    @Override
    public void readChunk(ChunkHash chunk, int offset, byte[] target, int at, int length) {
      throw new UnsupportedOperationException("nothing is offloaded here");
    }

    @Override
    public ChunkHash putChunk(byte[] bytes, int length) {
      throw new UnsupportedOperationException("nothing is offloaded here");
    }

    @Override
    public long firstUnusedId() {
      return WellKnown.FIRST_FREE_ID;
    }
  }
}
