package vivarium.inspector.desk;

import javafx.scene.control.Label;
import vivarium.inspector.desk.model.Viewpoint;

/**
 * Makes the desk follow the size of ordinary text: what lies on the desk has sizes of its own, so
 * where other text grows, the desk is zoomed.
 */
final class TextSize extends Label {
  private final Viewpoint viewpoint;
  private double last;

  /**
   * A text that is not seen, and gets its size from the style sheets like any other.
   *
   * @param onChange called when {@link #follow} should be
   */
  TextSize(Viewpoint viewpoint, Runnable onChange) {
    this.viewpoint = viewpoint;
    setManaged(false);
    setMouseTransparent(true);
    fontProperty().addListener(_ -> onChange.run());
  }

  /** Zooms if the size of text has changed since the last time. */
  void follow() {
    if (last == 0) {
      applyCss();
    }
    double size = getFont().getSize();
    if (last > 0 && size != last) {
      viewpoint.zoomTo(viewpoint.camera().zoom() * size / last);
    }
    last = size;
  }
}
