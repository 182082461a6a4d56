package vivarium.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vivarium.vat.api.World;
import vivarium.world.base.WorldException;

/** Opens worlds with everything that belongs to them. */
public final class Worlds {
  /**
   * Opens the world in a folder, and makes one where there is none.
   *
   * @throws WorldException if it cannot be opened; the message says why and what to do
   */
  public static OpenWorld open(Path folder) {
    return new OpenWorld(World.open(folder, Library.options()));
  }

  /**
   * Opens a world that is there.
   *
   * @throws WorldException if there is none, or it cannot be opened
   */
  public static OpenWorld openExisting(Path folder) {
    if (isAbsent(folder)) {
      throw new WorldException(
          "There is no world in %s. 'vivarium --world %s eval nil' makes one."
              .formatted(folder, folder));
    }
    return open(folder);
  }

  /** Whether a folder holds nothing at all, so that opening a world there would make a new one. */
  private static boolean isAbsent(Path folder) {
    if (!Files.isDirectory(folder)) {
      return !Files.exists(folder);
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException unreadable) {
      return false; // opening it will say what is wrong
    }
  }

  private Worlds() {}
}
