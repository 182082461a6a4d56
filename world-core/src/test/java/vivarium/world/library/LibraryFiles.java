package vivarium.world.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vivarium.world.syntax.SourceText;

/** The sources of the world's own library, read from where they are kept. */
final class LibraryFiles {
  private static final Path ROOT = Path.of("..", "assets", "world");

  private LibraryFiles() {}

  /** The files that these lists name, in their order: {@code order.txt} is what every vat has. */
  static List<SourceText> listedIn(String... lists) {
    var files = new ArrayList<SourceText>();
    for (var list : lists) {
      read(list).lines().filter(line -> !line.isBlank()).forEach(line -> files.add(file(line)));
    }
    return files;
  }

  /** The paths of all sources, listed or not, as the lists write them. */
  static List<String> present() {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".self"))
          .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SourceText file(String path) {
    return new SourceText(path, read(path));
  }

  private static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
