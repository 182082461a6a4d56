package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.List;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.turn.TurnResult;
import vivarium.world.store.StoreOptions;
import vivarium.world.syntax.SourceText;

/** A world with only as much of a library as the benchmarks need. */
final class BenchmarkWorld {
  private static final String LIBRARY =
      """
      _AddSlots: (| lobby = _WellKnown: 'lobby'. nil = _WellKnown: 'nil' |)
      _AddSlots: (| things <- nil |)
      _AddSlots: (| folder = (| parent* = lobby. last <- nil.
         importNamed: n Bytes: b = ( last: b. b ). folderNamed: n = ( self ) |) |)
      0 _AddSlots: (| parent* = lobby. + n = ( _IntAdd: n ) |)
      """;

  private static final String GATEKEEPER =
      "(_WellKnown: 'gatekeeper') _AddSlots: (| parent* = folder. last <- nil. lobby = lobby |)";

  static World open(Path folder) {
    return World.open(folder, options());
  }

  static World inMemory() {
    return World.inMemory(options());
  }

  private static WorldOptions options() {
    var gatekeeper = new SourceText("gatekeeper", GATEKEEPER);
    return new WorldOptions(
        StoreOptions.standard(),
        Runtime.getRuntime().maxMemory() / 8,
        List.of(new SourceText("library", LIBRARY)),
        List.of(
            new WorldOptions.GatekeeperSource(World.HOME, gatekeeper),
            new WorldOptions.GatekeeperSource(World.FILES, gatekeeper)),
        List.of());
  }

  static TurnResult.Done done(TurnResult result) {
    return switch (result) {
      case TurnResult.Done done -> done;
      case TurnResult.Failed(var failure) -> throw new IllegalStateException(failure.toString());
      case TurnResult.Unreadable(var error) -> throw error;
    };
  }

  static TurnResult.Done run(World world, String source) {
    return done(world.vat(World.HOME).evaluate(new SourceText("benchmark", source), 0).join());
  }

  private BenchmarkWorld() {}
}
