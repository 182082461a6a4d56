package vivarium.app.benchmark;

import java.nio.file.Path;
import vivarium.app.setup.Worlds;
import vivarium.vat.api.Vat;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;
import vivarium.world.syntax.SourceText;

/** Fills a world with small objects, all in one vector. */
final class ManyObjects {
  private static final int AT_ONCE = 10_000;

  static void add(Path folder, int objects) {
    try (var open = Worlds.open(folder)) {
      var home = open.world().vat(World.HOME);
      var source = "lobby _AddSlots: (| things <- nil |). things: (vector copySize: %d). nil";
      done(home.evaluate(new SourceText("benchmark", source.formatted(objects)), 0).join());
      for (int from = 0; from < objects; from += AT_ONCE) {
        add(home, from, Math.min(objects, from + AT_ONCE));
      }
    }
  }

  private static void add(Vat home, int from, int to) {
    done(
        home.run(new TurnRequest("benchmark", "fill", heap -> fill(heap, from, to), false)).join());
  }

  private static Object fill(VatHeap heap, int from, int to) {
    var memory = heap.memory();
    var things = (ObjectVector) heap.interpreter().send(memory.wellKnown().lobby, "things");
    var map =
        memory
            .wellKnown()
            .emptyMap
            .withData("number", false, Annotation.NONE)
            .withData("name", false, Annotation.NONE);
    for (int i = from; i < to; i++) {
      things.setAt(i, new SlotsObject(memory, map, new Object[] {(long) i, "thing number " + i}));
    }
    return things;
  }

  private static void done(TurnResult result) {
    if (!(result instanceof TurnResult.Done)) {
      throw new IllegalStateException(result.toString());
    }
  }

  private ManyObjects() {}
}
