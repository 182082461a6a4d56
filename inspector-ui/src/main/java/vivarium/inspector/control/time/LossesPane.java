package vivarium.inspector.control.time;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Words;

/**
 * What other vats would lose by going back alone, each in a line; takes no room if they lose
 * nothing. It is what a person has to know before, so it is never cut off.
 */
final class LossesPane extends VBox {
  /** More than this nobody reads; all are counted. */
  private static final int LINES_MAX = 200;

  private final Label title = new Label("", Icon.of(Feather.ALERT_TRIANGLE).styled("danger"));
  private final VBox lines = new VBox();

  LossesPane() {
    getStyleClass().add("losses");
    setId("losses");
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    lines.getStyleClass().add("losses-list");
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "losses-scroll");
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(title, scroll);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Shows these sentences. */
  void show(List<String> losses) {
    title.setText(
        "What others have would be broken from then on: "
            + Words.count(losses.size(), "reference or promise", "references and promises")
            + ".");
    lines.getChildren().setAll(losses.stream().limit(LINES_MAX).map(LossesPane::line).toList());
    if (losses.size() > LINES_MAX) {
      lines
          .getChildren()
          .add(line("… and %s more.".formatted(Words.count(losses.size() - LINES_MAX))));
    }
    setVisible(!losses.isEmpty());
  }

  private static Node line(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
