package vivarium.app.desktop;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import vivarium.world.base.WorldException;
import vivarium.world.store.crypt.Secrets;

/**
 * Shows the desktop on a world.
 *
 * <p>Found as a service, so that nothing of the desktop is loaded where no window is wanted.
 */
public interface DesktopLauncher {
  /**
   * The desktop of this program.
   *
   * @throws WorldException if it was built without one
   */
  static DesktopLauncher installed() {
    return ServiceLoader.load(DesktopLauncher.class)
        .findFirst()
        .orElseThrow(() ->
            new WorldException("This program was built without its desktop; use --no-window."));
  }

  /**
   * Opens the world, shows its window, and returns when the window is closed and the world with it.
   *
   * @param secrets knows its passphrase, if it has one and the person need not be asked
   * @throws WorldException if the world cannot be opened
   */
  void open(Path world, Secrets secrets);

  /**
   * Drives the real desktop through the main job on a world of its own, with no display, and leaves
   * a picture of each step. Returns when it is done.
   *
   * @param tour what is wanted
   * @param tell is told of each picture as it is made, in one line
   * @throws WorldException if a step fails; the message says which
   */
  void tour(Tour tour, Consumer<String> tell);
}
