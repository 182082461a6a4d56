package vivarium.inspector.control.log;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.FormerObject;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.Words;

/** An object as it was right after a turn, with all its slots; only to look at. */
final class FormerObjectView extends VBox {
  FormerObjectView(FormerObject object, Consumer<ObjectRef> open) {
    getStyleClass().add("former-object");
    setId("former-object");
    var title = new Label(object.title());
    title.getStyleClass().add("sheet-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var now = new Button("Open as it is now");
    now.getStyleClass().add("small");
    now.setMinWidth(USE_PREF_SIZE);
    now.setOnAction(_ -> open.accept(object.ref()));
    var head = new HBox(KindIcon.of(object.kind()), title, now);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("diff-object");
    var when =
        new Label(
            "%s, as it was right after turn %s. %s"
                .formatted(object.ref().label(), Words.count(object.turn()), size(object)));
    when.getStyleClass().add("quiet");
    when.setWrapText(true);
    getChildren().addAll(head, when, slots(object));
  }

  private static String size(FormerObject object) {
    return switch (object.kind()) {
      case VECTOR -> Words.count(object.size(), "element") + ".";
      case BYTES -> Words.bytes(object.size()) + ".";
      default -> "";
    };
  }

  private static GridPane slots(FormerObject object) {
    var grid = new GridPane();
    grid.getStyleClass().add("change-grid");
    var names = new ColumnConstraints();
    names.setPercentWidth(34);
    var values = new ColumnConstraints();
    values.setPercentWidth(66);
    grid.getColumnConstraints().addAll(names, values);
    int row = 0;
    for (var slot : object.slots()) {
      var name = new Label(slot.name(), KindIcon.of(slot.kind()));
      GridPane.setValignment(name, VPos.TOP);
      var value = new Label(slot.value());
      value.setWrapText(true);
      value.getStyleClass().add("mono");
      grid.addRow(row++, name, value);
    }
    return grid;
  }
}
