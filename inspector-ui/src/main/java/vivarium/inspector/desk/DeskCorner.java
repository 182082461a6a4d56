package vivarium.inspector.desk;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.desk.ground.Radar;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.outliner.IconButton;

/** What stays in the corner of the desk: the miniature, and buttons to look and to tidy up. */
final class DeskCorner extends VBox {
  private final Radar radar;
  private final Label zoom = new Label();
  private final Consumer<KeyAction> runner;

  DeskCorner(DeskViewModel desk, Consumer<KeyAction> runner) {
    this.runner = runner;
    radar = new Radar(desk);
    getStyleClass().add("desk-corner");
    setSpacing(8);
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    getChildren().addAll(buttons(), radar);
  }

  private HBox buttons() {
    zoom.getStyleClass().add("zoom-label");
    zoom.setOnMouseClicked(_ -> runner.accept(DeskKeys.LIFE_SIZE));
    var buttons =
        new HBox(
            button(Feather.GRID, DeskKeys.TIDY),
            button(Feather.MAXIMIZE, DeskKeys.FIT),
            button(Feather.MINUS, DeskKeys.ZOOM_OUT),
            zoom,
            button(Feather.PLUS, DeskKeys.ZOOM_IN));
    buttons.getStyleClass().add("desk-buttons");
    buttons.setAlignment(Pos.CENTER);
    // The desk below must not take a press between two buttons for one of its own.
    buttons.addEventHandler(MouseEvent.ANY, Event::consume);
    return buttons;
  }

  private IconButton button(Feather sign, KeyAction action) {
    var button = new IconButton(sign, action.hint(), () -> runner.accept(action));
    button.setId(action.id());
    return button;
  }

  /** Shows where one looks now. */
  void show(double zoomNow) {
    zoom.setText(Math.round(zoomNow * 100) + " %");
    radar.draw();
  }
}
