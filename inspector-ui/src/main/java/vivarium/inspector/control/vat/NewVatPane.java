package vivarium.inspector.control.vat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.viewmodel.Highlighter;

/** A name and the code of a gatekeeper for a new vat. */
public final class NewVatPane extends VBox {
  private static final String CODE =
      """
      (|
        parent* = traits gatekeeper.
        ping = ( 'pong' ).
      |)\
      """;

  private final TextField name = new TextField();
  private final CodeEditor code;
  private final Label trouble = new Label();

  public NewVatPane(Highlighter highlighter) {
    getStyleClass().add("new-vat");
    code = new CodeEditor(highlighter);
    code.setId("new-vat-code");
    code.setPrompt("Code of its gatekeeper");
    code.setLines(8, 14);
    code.setText(CODE);
    name.setId("new-vat-name");
    name.setPromptText("Name, such as music");
    name.setAccessibleText("Name of the vat");
    trouble.setId("new-vat-trouble");
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    trouble.setVisible(false);
    VBox.setVgrow(code, Priority.ALWAYS);
    getChildren().addAll(title("Name"), name, title("Gatekeeper"), code, trouble);
  }

  private static Label title(String text) {
    var label = new Label(text);
    label.getStyleClass().add("strong");
    return label;
  }

  /** What has the keyboard first. */
  public Node firstFocus() {
    return name;
  }

  /** The field for the name; Enter in it accepts. */
  public TextField nameField() {
    return name;
  }

  /** The code as it stands. */
  public String code() {
    return code.text();
  }

  /** Says why there is no vat. */
  public void refuse(String why) {
    trouble.setText(why);
    trouble.setVisible(true);
  }
}
