package vivarium.vat.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vivarium.vat.turn.TurnResult;
import vivarium.world.store.StoreOptions;
import vivarium.world.syntax.SourceText;

/** Worlds with only as much of a library as the tests of the vats need. */
public final class SmallWorld {
  /** Names for the well-known objects, and folders as simple as can be. */
  public static final String LIBRARY =
      """
      _AddSlots: (| lobby = _WellKnown: 'lobby'. nil = _WellKnown: 'nil'. true = _WellKnown: 'true'. false = _WellKnown: 'false' |)
      _AddSlots: (| clonable = (| copy = ( _Clone ) |) |)
      _AddSlots: (| folder = (| parent* = lobby. names <- ''. last <- nil.
         importNamed: n Bytes: b = ( names: (names _StringConcatenate: n) _StringConcatenate: ' '. last: b. b ).
         folderNamed: n = ( importNamed: n Bytes: self ) |) |)
      0 _AddSlots: (| parent* = lobby. + n = ( _IntAdd: n ). printString = ( _IntPrintString: 10 ) |)
      '' _AddSlots: (| parent* = lobby. printString = ( _StringQuoted ) |)
      """;

  /** The gatekeeper of the vat for files is a folder. */
  public static final String FILES =
      "(_WellKnown: 'gatekeeper') _AddSlots: (| parent* = folder. names <- ''. last <- nil. lobby ="
          + " lobby |)";

  static World open(Path directory) {
    return World.open(directory, options());
  }

  /** Options with the small library. */
  public static WorldOptions options() {
    return new WorldOptions(
        StoreOptions.standard().withForceInterval(Duration.ofMillis(50)),
        8L << 20,
        List.of(new SourceText("small.self", LIBRARY)),
        List.of(
            new WorldOptions.GatekeeperSource("files", new SourceText("files.self", FILES)),
            new WorldOptions.GatekeeperSource(
                "home",
                new SourceText(
                    "home.self", "(_WellKnown: 'gatekeeper') _AddSlots: (| lobby = lobby |)"))),
        List.of());
  }

  static TurnResult run(World world, String vat, String source) {
    return world.vat(vat).evaluate(new SourceText("test", source), 0).join();
  }

  static String value(World world, String vat, String source) {
    return switch (run(world, vat, source)) {
      case TurnResult.Done done -> done.value().printString();
      case TurnResult.Failed(var failure) -> "! " + failure.message();
      case TurnResult.Unreadable(var error) -> "? " + error.getMessage();
    };
  }

  private SmallWorld() {}
}
