package vivarium.inspector.window;

import javafx.scene.Node;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.DeskPort;

/**
 * The desk as the window knows it.
 *
 * @param node takes the middle of the window
 * @param port what the window asks of it
 */
public record DeskPlace(Node node, DeskPort port) {
  /** Makes the desk of a window. */
  @FunctionalInterface
  public interface Factory {
    /**
     * Makes the desk. Actions it has (zoom, arrange) it enters into the key map here.
     *
     * @param host what it asks of the window
     */
    DeskPlace create(DeskHost host, KeyMap keys);
  }
}
