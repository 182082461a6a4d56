package vivarium.inspector.control.inspect;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.inspect.ContentsModel;
import vivarium.inspector.viewmodel.inspect.HexRow;

/** Bytes as hexadecimal digits and as text, sixteen to a row; fetched as one scrolls. */
final class HexView extends VBox {
  private final ListView<@Nullable HexRow> list = new ListView<>();
  private final TextField goTo = new TextField();

  HexView() {
    getStyleClass().addAll("facet-view", "hex-view");
    list.setCellFactory(_ -> new Cell());
    list.setAccessibleText("Bytes in hexadecimal");
    list.setPlaceholder(Message.empty(Feather.HASH, "There are no bytes."));
    VBox.setVgrow(list, Priority.ALWAYS);
    goTo.setPromptText("Go to byte, such as 4096 or 0x1000");
    goTo.setAccessibleText("Go to byte");
    goTo.setOnAction(_ -> go());
    HBox.setHgrow(goTo, Priority.ALWAYS);
    var foot = new HBox(goTo);
    foot.getStyleClass().add("facet-foot");
    getChildren().addAll(list, foot);
  }

  void show(ContentsModel contents) {
    list.setItems(contents.hexRows());
  }

  private void go() {
    try {
      long offset = Long.decode(goTo.getText().strip().toLowerCase(Locale.ROOT));
      int row = (int) Math.clamp(offset / HexRow.BYTES, 0, Math.max(0, list.getItems().size() - 1));
      list.scrollTo(row);
      list.getSelectionModel().clearAndSelect(row);
      goTo.getStyleClass().remove("danger");
    } catch (NumberFormatException _) {
      goTo.getStyleClass().add("danger");
    }
  }

  private static final class Cell extends ListCell<@Nullable HexRow> {
    Cell() {
      getStyleClass().add("hex-cell");
    }

    @Override
    protected void updateItem(@Nullable HexRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(empty ? null : graphic(row));
      setAccessibleText(row == null ? null : "Byte " + row.offset() + ": " + row.hex());
    }

    private HBox graphic(@Nullable HexRow row) {
      var offset = new Label("%08x".formatted((long) getIndex() * HexRow.BYTES));
      offset.getStyleClass().addAll("quiet", "hex-offset");
      var hex = new Label(row == null ? "" : row.hex());
      hex.setMinWidth(Region.USE_PREF_SIZE);
      var text = new Label(row == null ? "" : row.text());
      text.setMinWidth(Region.USE_PREF_SIZE);
      text.getStyleClass().addAll("quiet", "hex-text");
      offset.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(offset, hex, text);
      line.getStyleClass().add("hex-line");
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }
  }
}
