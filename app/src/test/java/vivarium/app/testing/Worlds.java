package vivarium.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A new world, made once because reading the library takes long, and copied for each test. */
public final class Worlds {
  private static final class Made {
    static final Path WORLD = make();
  }

  private static Path make() {
    try {
      var folder = Files.createTempDirectory("vivarium-tests");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      var world = folder.resolve("world");
      vivarium.app.setup.Worlds.open(world).close();
      return world;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Copies the new world to a folder that does not exist yet. */
  public static Path copyTo(Path folder) {
    var world = Made.WORLD;
    try (var files = Files.walk(world)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(world.relativize(file).toString()));
      }
      return folder;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException leftBehind) {
      // The system empties its folder for such things by itself.
    }
  }

  private Worlds() {}
}
