package vivarium.app.desktop.window;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vivarium.assets.Assets;
import vivarium.inspector.viewmodel.HandbookPage;
import vivarium.world.base.WorldBug;

/** The handbook as it was packed into the program. */
final class HandbookFiles {
  /** The folders of the handbook in the order in which people need them. */
  private static final List<String> SHELVES =
      List.of("guide/", "", "errors/", "rows/", "decisions/");

  /** Every page: the guide first, what binds those who build it last. */
  static List<HandbookPage> pages() {
    var root = Assets.class.getResource(Assets.HANDBOOK);
    if (root == null) {
      throw new WorldBug("the handbook is part of the program");
    }
    try {
      return pages(root.toURI());
    } catch (IOException | URISyntaxException unreadable) {
      throw new WorldBug("the handbook can be read", unreadable);
    }
  }

  private static List<HandbookPage> pages(URI root) throws IOException {
    if (!root.getScheme().equals("jar")) {
      return read(Path.of(root));
    }
    try (var jar = FileSystems.newFileSystem(root, Map.of())) {
      return read(jar.getPath(Assets.HANDBOOK));
    }
  }

  private static List<HandbookPage> read(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> page(folder, file))
          .sorted(Comparator.comparingInt(HandbookFiles::shelf).thenComparing(HandbookPage::path))
          .toList();
    }
  }

  /**
   * Who looks for help wants to know how something is done, and hardly ever why it was built so.
   */
  private static int shelf(HandbookPage page) {
    int shelf = SHELVES.indexOf(page.path().replaceFirst("[^/]*$", ""));
    return shelf < 0 ? SHELVES.size() : shelf;
  }

  private static HandbookPage page(Path folder, Path file) {
    try {
      var text = Files.readString(file);
      var path = folder.relativize(file).toString().replace('\\', '/');
      return new HandbookPage(path, title(text, path), text);
    } catch (IOException unreadable) {
      throw new WorldBug("the handbook can be read: " + file, unreadable);
    }
  }

  /** The first heading; a page without one is called by its place. */
  private static String title(String markdown, String path) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse(path);
  }

  private HandbookFiles() {}
}
