package vivarium.vat.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldException;

/**
 * The folder of a world that is held in memory only. There is nothing in it of the world; what
 * stands beside worlds, such as the keys with which they prove who they are to others, needs a
 * place while it runs.
 */
final class PassingFolder {
  private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

  static Path make() {
    try {
      return Files.createTempDirectory("vivarium-in-memory");
    } catch (IOException e) {
      throw new WorldException(
          "No temporary folder can be made (%s); make room for temporary files."
              .formatted(DiskTrouble.reason(e)),
          e);
    }
  }

  /** Deletes the folder with what is in it; what cannot be deleted is left to the system. */
  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("the temporary folder {} was not deleted", folder, e);
    }
  }

  private PassingFolder() {}
}
