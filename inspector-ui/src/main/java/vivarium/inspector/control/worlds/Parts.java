package vivarium.inspector.control.worlds;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;

/** What the parts of the pane have in common. */
final class Parts {
  static Label title(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("section-title", "worlds-section");
    return label;
  }

  static Label quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().add("quiet");
    label.setWrapText(true);
    label.setMinHeight(HBox.USE_PREF_SIZE);
    return label;
  }

  /** A text that can be selected and copied, but not changed. */
  static TextField shown(String id, String name) {
    var field = new TextField();
    field.setId(id);
    field.setEditable(false);
    field.setAccessibleText(name);
    field.getStyleClass().add("mono");
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  /** Puts the text of a field on the clipboard. */
  static Button copy(String id, TextField field) {
    var button = new Button("Copy", Icon.of(Feather.COPY));
    button.setId(id);
    button.setMinWidth(HBox.USE_PREF_SIZE);
    button.setOnAction(_ -> {
      var content = new ClipboardContent();
      content.putString(field.getText());
      Clipboard.getSystemClipboard().setContent(content);
      button.setText("Copied");
    });
    field.textProperty().addListener(_ -> button.setText("Copy"));
    return button;
  }

  static TextField field(String id, String prompt, String name) {
    var field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(name);
    return field;
  }

  private Parts() {}
}
