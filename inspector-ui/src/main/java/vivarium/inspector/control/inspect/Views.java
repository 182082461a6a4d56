package vivarium.inspector.control.inspect;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.ObjectKind;

/** What several of the inspector's views have in common. */
final class Views {
  /** A list whose rows are opened by Enter, by the right arrow and by a double click. */
  static <T> ListView<T> list(String name, Function<T, Node> row, Consumer<T> open) {
    var list = new ListView<T>();
    list.getStyleClass().add("edge-to-edge");
    list.setAccessibleText(name);
    list.setCellFactory(_ -> new RowCell<>(row));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            openSelected(list, open);
          }
        });
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        openSelected(list, open);
      }
    });
    return list;
  }

  /** Kind, title, and a quiet word at the right. */
  static Node row(ObjectKind kind, String title, String word) {
    var sign = new HBox(KindIcon.of(kind));
    sign.getStyleClass().add("slot-sign");
    var name = new Label(title);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var quiet = new Label(word);
    quiet.getStyleClass().addAll("quiet", "mono");
    quiet.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(sign, name, quiet);
    row.getStyleClass().addAll("slot-line", "plain-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setAccessibleText(title + ", " + word);
    return row;
  }

  private static <T> void openSelected(ListView<T> list, Consumer<T> open) {
    var chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open.accept(chosen);
    }
  }

  private static final class RowCell<T> extends ListCell<T> {
    private final Function<T, Node> row;

    RowCell(Function<T, Node> row) {
      this.row = row;
      getStyleClass().add("slot-cell");
      setPrefWidth(0); // as wide as the list: what does not fit is shortened
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      var graphic = empty || item == null ? null : row.apply(item);
      setGraphic(graphic);
      setAccessibleText(graphic == null ? null : graphic.getAccessibleText());
    }
  }

  private Views() {}
}
