package vivarium.app.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vivarium.assets.Assets;
import vivarium.vat.api.WorldOptions;
import vivarium.world.base.WorldBug;
import vivarium.world.syntax.SourceText;

/** The sources that a new world is made of, from {@link Assets#WORLD}. */
final class Library {
  /** Names every file of the library, in the order in which they are read. */
  private static final String ORDER = "order.txt";

  /** What a person's world takes. */
  static WorldOptions options() {
    return WorldOptions.standard(sources(), List.of(), List.of());
  }

  private static List<SourceText> sources() {
    return text(ORDER)
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
