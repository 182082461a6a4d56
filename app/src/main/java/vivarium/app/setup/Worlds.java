package vivarium.app.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;
import vivarium.world.base.WorldException;
import vivarium.world.store.crypt.Secrets;

/** Opens worlds with everything that belongs to them. */
public final class Worlds {
  /**
   * Stands where the folder of a world is asked for, for a new world that is held in memory only.
   * It is this very object that counts, so that a folder may have any name.
   */
  public static final Path IN_MEMORY = Path.of("memory");

  /**
   * Opens the world in a folder, and makes one where there is none.
   *
   * @param folder the folder, or {@link #IN_MEMORY}
   * @throws WorldException if it cannot be opened; the message says why and what to do
   */
  public static OpenWorld open(Path folder) {
    return open(folder, Secrets.NONE);
  }

  /**
   * Opens the world in a folder, and makes one where there is none.
   *
   * @param folder the folder, or {@link #IN_MEMORY}
   * @param secrets knows its passphrase, if it has one
   * @throws WorldException if it cannot be opened; the message says why and what to do
   */
  public static OpenWorld open(Path folder, Secrets secrets) {
    return new OpenWorld(
        isInMemory(folder)
            ? World.inMemory(WorldOptions.standard())
            : World.open(folder, WorldOptions.standard().withSecrets(secrets)));
  }

  /**
   * Makes a world where there is none.
   *
   * @param secrets whether it gets a passphrase, and which
   * @throws WorldException if there is something already, or it cannot be made
   */
  public static OpenWorld create(Path folder, Secrets secrets) {
    if (isInMemory(folder) || !isAbsent(folder)) {
      throw new WorldException(
          "There is something in %s already. Choose another place with --world.".formatted(folder));
    }
    return open(folder, secrets);
  }

  /** Whether a world that is held in memory only is meant. */
  @SuppressWarnings("ReferenceEquality") // a folder may be called the same
  public static boolean isInMemory(Path folder) {
    return folder == IN_MEMORY;
  }

  /**
   * Opens a world that is there.
   *
   * @param secrets knows its passphrase, if it has one
   * @throws WorldException if there is none, or it cannot be opened
   */
  public static OpenWorld openExisting(Path folder, Secrets secrets) {
    if (!isInMemory(folder) && isAbsent(folder)) {
      throw new WorldException(
          "There is no world in %s. 'vivarium --world %s eval nil' makes one."
              .formatted(folder, folder));
    }
    return open(folder, secrets);
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
