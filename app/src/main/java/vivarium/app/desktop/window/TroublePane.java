package vivarium.app.desktop.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why the world could not be opened, and what can be done about it. */
final class TroublePane extends VBox {
  private static final double WIDTH_MAX = 560;

  TroublePane(String headline, String message, Runnable again, Runnable close) {
    getStyleClass().add("opening-trouble");
    setId("opening-trouble");
    setAlignment(Pos.CENTER);
    var title = new Label(headline);
    title.getStyleClass().add("title-3");
    var text = new Label(message);
    text.setId("opening-trouble-message");
    text.setWrapText(true);
    var buttons = new HBox(8, button("Try again", again, true), button("Close", close, false));
    var card = new VBox(14, title, text, buttons);
    card.setMaxWidth(WIDTH_MAX);
    card.setFillWidth(true);
    getChildren().add(card);
  }

  private static Button button(String text, Runnable action, boolean first) {
    var button = new Button(text);
    button.setOnAction(_ -> action.run());
    button.setDefaultButton(first);
    button.setCancelButton(!first);
    return button;
  }
}
