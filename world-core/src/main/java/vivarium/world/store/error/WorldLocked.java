package vivarium.world.store.error;

import java.nio.file.Path;

/** The world has a passphrase, and nobody has given it. */
public final class WorldLocked extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public WorldLocked(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public WorldLocked(String message, Throwable cause) {
    super(message, cause);
  }

  /** Of a world for which nobody gives one. */
  public static WorldLocked world(Path folder) {
    return new WorldLocked(
        ("The world %s has a passphrase. Run this in a terminal to be asked for it, or give it in"
                + " VIVARIUM_PASSPHRASE or with --passphrase-file FILE.")
            .formatted(folder));
  }
}
