package vivarium.inspector.desk.outliner;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;

/**
 * A button that is only a sign, light enough for every row. It never takes the keyboard: whatever
 * it does has a key of its own.
 */
public final class IconButton extends StackPane {
  private final Icon icon;
  private final Runnable action;
  private String label = "";

  /**
   * A button.
   *
   * @param label what it does, for its tooltip and for assistive technology
   */
  public IconButton(Feather sign, String label, Runnable action) {
    this.icon = Icon.of(sign);
    this.action = action;
    getStyleClass().add("icon-button");
    getChildren().add(icon);
    setAccessibleRole(AccessibleRole.BUTTON);
    setLabel(label);
    HoverText.on(this, () -> this.label);
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
  }

  public IconButton styled(String styleClass) {
    getStyleClass().add(styleClass);
    return this;
  }

  void show(Feather sign) {
    icon.show(sign);
  }

  void setLabel(String newLabel) {
    label = newLabel;
    setAccessibleText(newLabel);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
    if (asked == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(asked, parameters);
    }
  }

  private void released(MouseEvent event) {
    event.consume();
    if (event.getButton() == MouseButton.PRIMARY && contains(event.getX(), event.getY())) {
      action.run();
    }
  }
}
