package vivarium.vat.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vivarium.assets.Assets;
import vivarium.vat.api.WorldOptions.GatekeeperSource;
import vivarium.world.base.WorldBug;
import vivarium.world.syntax.SourceText;

/** The sources that a new world is made of, from {@link Assets#WORLD}. */
final class StandardLibrary {
  /** Names the files of the library, in the order in which they are read. */
  private static final String LIBRARY = "order.txt";

  /** Names what a new vat reads after the library. */
  private static final String VAT = "%s.txt";

  /** What a person's world takes: the sample is part of {@code home}. */
  static WorldOptions options() {
    var vats = Stream.of(World.HOME, World.FILES).flatMap(StandardLibrary::gatekeeper).toList();
    return WorldOptions.standard(listed(LIBRARY), vats, List.of());
  }

  private static Stream<GatekeeperSource> gatekeeper(String vat) {
    return listed(VAT.formatted(vat)).stream().map(source -> new GatekeeperSource(vat, source));
  }

  private static List<SourceText> listed(String list) {
    return text(list)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(file -> new SourceText(file, text(file)))
        .toList();
  }

  private static String text(String file) {
    try (var stream = Assets.class.getResourceAsStream(Assets.WORLD + file)) {
      if (stream == null) {
        throw new WorldBug("the library has a file " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new WorldBug("the library can be read: " + file, unreadable);
    }
  }

  private StandardLibrary() {}
}
