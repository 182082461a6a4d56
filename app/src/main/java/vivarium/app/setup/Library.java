package vivarium.app.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vivarium.assets.Assets;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.api.WorldOptions.GatekeeperSource;
import vivarium.world.base.WorldBug;
import vivarium.world.syntax.SourceText;

/** The sources that a new world is made of, from {@link Assets#WORLD}. */
final class Library {
  /** Names every file of the library, in the order in which they are read. */
  private static final String ORDER = "order.txt";

  /** What a person's world takes: the library in every vat, and what each of its first two adds. */
  static WorldOptions options() {
    var gatekeepers = new ArrayList<GatekeeperSource>();
    for (var vat : List.of(World.HOME, World.FILES)) {
      sources(vat + ".txt").forEach(source -> gatekeepers.add(new GatekeeperSource(vat, source)));
    }
    return WorldOptions.standard(sources(ORDER), gatekeepers, List.of());
  }

  /** The files that a list names, in its order. */
  private static List<SourceText> sources(String list) {
    return text(list)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
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

  private Library() {}
}
