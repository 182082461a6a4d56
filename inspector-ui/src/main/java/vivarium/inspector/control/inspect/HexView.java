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
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.inspect.ContentsModel;
import vivarium.inspector.viewmodel.inspect.HexRow;

/**
 * Bytes as hexadecimal digits and as text, fetched as one scrolls: sixteen to a row where there is
 * room for them, otherwise eight.
 */
final class HexView extends VBox {
  private static final int WIDE = 16;
  private static final int NARROW = 8;

  /** A row of sixteen is so many times as wide as ordinary text is high. */
  private static final double WIDE_EM = 45;

  private final ListView<@Nullable HexRow> list = new ListView<>();
  private final TextField goTo = new TextField();
  private final Label probe = new Label();
  private @Nullable ContentsModel shown;
  private int bytesPerRow = NARROW;

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
    // Never seen: has the size of ordinary text, as the font zoom has it.
    probe.setVisible(false);
    probe.setManaged(false);
    var foot = new HBox(goTo, probe);
    foot.getStyleClass().add("facet-foot");
    getChildren().addAll(list, foot);
    widthProperty().addListener(_ -> fit());
    probe.fontProperty().addListener((_, _, font) -> fit(font));
  }

  void show(ContentsModel contents) {
    shown = contents;
    list.setItems(contents.hexRows(bytesPerRow));
  }

  private void fit() {
    fit(probe.getFont());
  }

  private void fit(Font font) {
    int wanted = getWidth() > WIDE_EM * font.getSize() ? WIDE : NARROW;
    if (wanted != bytesPerRow) {
      bytesPerRow = wanted;
      if (shown != null) {
        show(shown);
      }
    }
  }

  private void go() {
    try {
      long offset = Long.decode(goTo.getText().strip().toLowerCase(Locale.ROOT));
      int row = (int) Math.clamp(offset / bytesPerRow, 0, Math.max(0, list.getItems().size() - 1));
      list.scrollTo(row);
      list.getSelectionModel().clearAndSelect(row);
      goTo.getStyleClass().remove("danger");
    } catch (NumberFormatException _) {
      goTo.getStyleClass().add("danger");
    }
  }

  private final class Cell extends ListCell<@Nullable HexRow> {
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
      var offset = new Label("%08x".formatted((long) getIndex() * bytesPerRow));
      offset.getStyleClass().add("quiet");
      var hex = new Label(row == null ? "" : row.hex());
      var text = new Label(row == null ? "" : row.text());
      text.getStyleClass().add("quiet");
      for (var label : new Label[] {offset, hex, text}) {
        label.setMinWidth(Region.USE_PREF_SIZE);
      }
      // Room for a whole row, so that the text of the last one stands below the others.
      hex.setText(hex.getText() + " ".repeat(Math.max(0, hexChars() - hex.getText().length())));
      var line = new HBox(offset, hex, text);
      line.getStyleClass().add("hex-line");
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    private int hexChars() {
      return bytesPerRow * 3 + bytesPerRow / 8 - 2;
    }
  }
}
