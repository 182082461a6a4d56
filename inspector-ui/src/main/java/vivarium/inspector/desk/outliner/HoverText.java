package vivarium.inspector.desk.outliner;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made only when the mouse comes by: an outliner has many rows, and few of them
 * are ever pointed at. An empty text shows nothing.
 */
final class HoverText {
  private final Node node;
  private final Supplier<String> text;
  private @Nullable Tooltip tooltip;

  private HoverText(Node node, Supplier<String> text) {
    this.node = node;
    this.text = text;
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> refresh());
  }

  static void on(Node node, Supplier<String> text) {
    new HoverText(node, text);
  }

  private void refresh() {
    var words = text.get();
    if (words.isEmpty()) {
      if (tooltip != null) {
        Tooltip.uninstall(node, tooltip);
        tooltip = null;
      }
    } else if (tooltip == null) {
      tooltip = new Tooltip(words);
      tooltip.getStyleClass().add("desk-tooltip");
      Tooltip.install(node, tooltip);
    } else {
      tooltip.setText(words);
    }
  }
}
