package vivarium.inspector.control.vat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Message;

/** To which vat something is to be granted. */
public final class GrantPane extends VBox {
  private final ListView<String> vats = new ListView<>();

  /**
   * @param chosen called with a vat
   */
  public GrantPane(List<String> others, Consumer<String> chosen) {
    getStyleClass().add("grant");
    vats.setId("grant-vats");
    vats.setAccessibleText("Vats");
    vats.getItems().setAll(others);
    vats.getStyleClass().add("edge-to-edge");
    vats.setPlaceholder(
        Message.empty(Feather.MAP, "There is no other vat that could have it. Make one first."));
    vats.setCellFactory(_ -> new VatCell());
    vats.getSelectionModel().selectFirst();
    vats.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose(chosen);
          }
        });
    vats.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        choose(chosen);
      }
    });
    VBox.setVgrow(vats, Priority.ALWAYS);
    getChildren().add(vats);
  }

  /** What has the keyboard first. */
  public Node firstFocus() {
    return vats;
  }

  private void choose(Consumer<String> chosen) {
    var vat = vats.getSelectionModel().getSelectedItem();
    if (vat != null) {
      chosen.accept(vat);
    }
  }

  private static final class VatCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String vat, boolean empty) {
      super.updateItem(vat, empty);
      setText(null);
      setGraphic(empty || vat == null ? null : new Label(vat));
      setAccessibleText(empty || vat == null ? null : "Grant to " + vat);
    }
  }
}
