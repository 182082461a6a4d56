package vivarium.world.store.crypt;

import java.nio.file.Path;
import vivarium.world.store.error.WorldLocked;

/** Knows the passphrases of worlds, or whom to ask. */
@FunctionalInterface
public interface Passphrase {
  /** Knows none. */
  Passphrase NONE =
      world -> {
        throw WorldLocked.world(world);
      };

  /**
   * The passphrase of a world. The caller overwrites it when it has been used.
   *
   * @param world the folder of the world
   * @throws WorldLocked if nobody knows
   */
  char[] of(Path world);
}
