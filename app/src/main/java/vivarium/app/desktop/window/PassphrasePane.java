package vivarium.app.desktop.window;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;

/** Asks for the passphrase of a world that is to be opened. */
final class PassphrasePane extends VBox {
  private static final double WIDTH_MAX = 420;

  /**
   * @param world what the person calls it
   * @param wasWrong whether the last one was
   * @param open takes what was typed
   * @param close leaves without opening it
   */
  PassphrasePane(String world, boolean wasWrong, Consumer<char[]> open, Runnable close) {
    getStyleClass().add("opening-trouble");
    setId("opening-passphrase");
    setAlignment(Pos.CENTER);
    var title = new Label("The world \u201c%s\u201d is encrypted".formatted(world));
    title.getStyleClass().add("title-3");
    var field = new PasswordField();
    field.setId("opening-passphrase-field");
    var label = new Label("Passphrase");
    label.setLabelFor(field);
    var trouble = new Label("That passphrase is wrong. Nothing was changed; try again.");
    trouble.setId("opening-passphrase-wrong");
    trouble.setGraphic(Icon.of(Feather.ALERT_TRIANGLE).styled("danger"));
    trouble.setWrapText(true);
    trouble.setVisible(wasWrong);
    trouble.setManaged(wasWrong);
    var opening = button("Open", () -> open.accept(field.getText().toCharArray()));
    opening.setDefaultButton(true);
    opening.disableProperty().bind(field.textProperty().isEmpty());
    var leaving = button("Close", close);
    leaving.setCancelButton(true);
    var card =
        new VBox(14, title, new VBox(4, label, field), trouble, new HBox(8, opening, leaving));
    card.setMaxWidth(WIDTH_MAX);
    card.setFillWidth(true);
    getChildren().add(card);
    Platform.runLater(field::requestFocus);
  }

  private static Button button(String text, Runnable action) {
    var button = new Button(text);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
