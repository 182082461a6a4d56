package vivarium.vat.api;

import java.util.ArrayList;
import vivarium.vat.history.History;
import vivarium.vat.turn.TurnRequest;
import vivarium.world.syntax.SourceText;

/** The first turn of a vat: reading the library, its gatekeeper, and the sample of a new world. */
final class Furnishing {
  static TurnRequest of(String vat, WorldOptions options, Beginning beginning) {
    var sources = new ArrayList<SourceText>(options.library());
    options.gatekeepers().stream()
        .filter(source -> source.vat().equals(vat))
        .forEach(source -> sources.add(source.source()));
    if (vat.equals(World.HOME)) {
      sources.addAll(options.sample());
    }
    return new TurnRequest(
        History.BEGIN,
        "the vat begins",
        heap -> {
          beginning.note(heap.entries());
          return heap.begin(sources, beginning.gatekeeper());
        },
        false);
  }

  private Furnishing() {}
}
