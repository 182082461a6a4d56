package vivarium.inspector.desk.outliner;

import javafx.scene.control.Label;

/**
 * A piece of text in one line that ends in an ellipsis where room ends, and lets the mouse through.
 */
final class TextBit extends Label {
  TextBit(String styleClass) {
    getStyleClass().setAll("text-bit", styleClass);
    setEllipsisString("…");
    setMouseTransparent(true);
    setFocusTraversable(false);
  }
}
