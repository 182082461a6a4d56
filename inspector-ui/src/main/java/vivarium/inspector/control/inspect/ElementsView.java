package vivarium.inspector.control.inspect;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.inspect.ContentsModel;
import vivarium.inspector.viewmodel.inspect.PagedList;

/**
 * The elements of a vector with their indexes, or the files of a folder; fetched as one scrolls.
 */
final class ElementsView extends VBox {
  private final ListView<@Nullable ValueView> list = new ListView<>();
  private final Label summary = new Label();

  private final boolean numbered;
  private final String one;

  /** The elements of a vector. */
  static ElementsView ofVector(Consumer<ObjectRef> follow) {
    return new ElementsView(follow, true, "element", "This vector is empty.");
  }

  /** What is in a folder: each is called by its own name, so it needs no number. */
  static ElementsView ofFolder(Consumer<ObjectRef> follow) {
    return new ElementsView(follow, false, "file", "Nothing is in this folder.");
  }

  private ElementsView(Consumer<ObjectRef> follow, boolean numbered, String one, String whenEmpty) {
    this.numbered = numbered;
    this.one = one;
    getStyleClass().add("facet-view");
    summary.getStyleClass().addAll("quiet", "facet-summary");
    list.setCellFactory(_ -> new Cell());
    list.setFixedCellSize(28);
    list.setAccessibleText(numbered ? "Elements" : "Files");
    list.setPlaceholder(Message.empty(Feather.LIST, whenEmpty));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            followSelected(follow);
          }
        });
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        followSelected(follow);
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(summary, list);
  }

  void show(ContentsModel contents) {
    PagedList<ValueView> elements = contents.elements();
    summary.setText(Words.count(elements.size(), one));
    list.setItems(elements);
  }

  private void followSelected(Consumer<ObjectRef> follow) {
    var chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.ref() != null) {
      follow.accept(chosen.ref());
    }
  }

  private final class Cell extends ListCell<@Nullable ValueView> {
    Cell() {
      getStyleClass().add("slot-cell");
      setPrefWidth(0); // as wide as the list: what does not fit is shortened
    }

    @Override
    protected void updateItem(@Nullable ValueView value, boolean empty) {
      super.updateItem(value, empty);
      setText(null);
      if (empty) {
        setGraphic(null);
        return;
      }
      var row = new HBox();
      if (numbered) {
        var index = new Label(Words.count(getIndex()));
        index.getStyleClass().addAll("quiet", "mono", "vector-index");
        row.getChildren().add(index);
      }
      row.getStyleClass().add("slot-line");
      row.setAlignment(Pos.CENTER_LEFT);
      if (value != null) {
        var sign = new HBox(KindIcon.of(value.kind()));
        sign.getStyleClass().add("slot-sign");
        row.getChildren().addAll(sign, new Label(value.text()));
        setAccessibleText(numbered ? getIndex() + ": " + value.text() : value.text());
      }
      setGraphic(row);
    }
  }
}
