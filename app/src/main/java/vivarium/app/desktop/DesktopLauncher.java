package vivarium.app.desktop;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Shows the desktop on a world. */
public interface DesktopLauncher {
  /**
   * Opens the world, shows its window, and returns when the window is closed and the world with it.
   *
   * @throws vivarium.world.base.WorldException if the world cannot be opened
   */
  void open(Path world);

  /**
   * Drives the real desktop through the main job on a world of its own, with no display, and leaves
   * a picture of each step. Returns when it is done.
   *
   * @param tour what is wanted
   * @param tell is told of each picture as it is made, in one line
   * @throws vivarium.world.base.WorldException if a step fails; the message says which
   */
  void tour(Tour tour, Consumer<String> tell);
}
