package vivarium.inspector.control.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;

/**
 * A large card over the window, for something that is looked at and then put away: title, content,
 * and buttons along the foot. Shown by a {@link SheetLayer}.
 */
public final class Sheet extends VBox {
  private final Label subtitle = new Label();
  private final HBox foot = new HBox();
  private final Button close = new Button(null, Icon.of(Feather.X));
  private Node firstFocus = close;
  private Runnable onClose = () -> {};

  public Sheet(String title, String explanation, Node content) {
    getStyleClass().add("window-sheet");
    setPickOnBounds(false); // a click on its shadow is a click beside it
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    var heading = new Label(title);
    heading.getStyleClass().add("sheet-title");
    subtitle.setText(explanation);
    subtitle.setWrapText(true);
    subtitle.getStyleClass().add("quiet");
    var words = new VBox(heading, subtitle);
    words.getStyleClass().add("sheet-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    close.getStyleClass().addAll("ghost", "icon-only");
    close.setAccessibleText("Close");
    close.setTooltip(new Tooltip("Close (Esc)"));
    close.setOnAction(_ -> close());
    var head = new HBox(words, close);
    head.getStyleClass().add("sheet-head");
    foot.getStyleClass().add("sheet-foot");
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.managedProperty().bind(foot.visibleProperty());
    foot.setVisible(false);
    content.getStyleClass().add("sheet-content");
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(head, content, foot);
  }

  /** Changes the line below the title. */
  public void explain(String explanation) {
    subtitle.setText(explanation);
  }

  /** Puts these along the foot; a {@link Region} without style keeps its neighbours apart. */
  public void setFoot(Node... nodes) {
    foot.getChildren().setAll(nodes);
    foot.setVisible(nodes.length > 0);
  }

  /** What has the keyboard when the sheet opens. */
  public void setFirstFocus(Node node) {
    firstFocus = node;
  }

  /** Puts the sheet away. */
  public void close() {
    onClose.run();
  }

  /** Something that grows between the nodes of the foot. */
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  Node firstFocus() {
    return firstFocus;
  }

  void setOnClose(Runnable handler) {
    onClose = handler;
  }
}
