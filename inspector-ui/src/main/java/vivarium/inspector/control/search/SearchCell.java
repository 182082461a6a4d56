package vivarium.inspector.control.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.search.SearchItem;

/** One result; the first of a group has the group's heading above it. */
final class SearchCell extends ListCell<SearchItem> {
  SearchCell() {
    getStyleClass().add("search-cell");
    setPrefWidth(0); // as wide as the list: what does not fit is shortened
  }

  @Override
  protected void updateItem(@Nullable SearchItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var line = line(item);
    setGraphic(isFirstOfGroup(item) ? new VBox(heading(item.group()), line) : line);
    setAccessibleText(item.title() + ", " + item.group());
  }

  private boolean isFirstOfGroup(SearchItem item) {
    int at = getIndex();
    return at == 0 || !getListView().getItems().get(at - 1).group().equals(item.group());
  }

  private static Node heading(String group) {
    var label = new Label(group.toUpperCase(java.util.Locale.ROOT));
    label.getStyleClass().addAll("section-title", "search-heading");
    return label;
  }

  private static Node line(SearchItem item) {
    var sign = new HBox(sign(item));
    sign.getStyleClass().add("slot-sign");
    var title = new Label(item.title());
    title.getStyleClass().add("search-title");
    title.setMinWidth(USE_PREF_SIZE);
    var detail = new Label(detail(item));
    detail.getStyleClass().addAll("quiet", "search-detail");
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    var line = new HBox(sign, title, detail);
    if (item instanceof SearchItem.Command(var _, var _, var chord) && !chord.isEmpty()) {
      var keys = new Label(chord);
      keys.getStyleClass().add("key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(keys);
    }
    line.getStyleClass().add("search-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Node sign(SearchItem item) {
    return switch (item) {
      case SearchItem.Command _ -> Icon.of(Feather.COMMAND);
      case SearchItem.VatLog _ -> Icon.of(Feather.LIST);
      case SearchItem.Recent recent -> KindIcon.of(recent.kind());
      case SearchItem.Found(var hit) ->
          switch (hit.category()) {
            case OBJECTS -> KindIcon.of(hit.kind());
            case SLOTS -> KindIcon.of(SlotKind.DATA);
            case IMPLEMENTORS -> KindIcon.of(SlotKind.METHOD);
            case SENDERS -> Icon.of(Feather.ARROW_UP_RIGHT);
          };
    };
  }

  private static String detail(SearchItem item) {
    return switch (item) {
      case SearchItem.Command _, SearchItem.VatLog _ -> "";
      case SearchItem.Recent recent -> recent.ref().label();
      case SearchItem.Found(var hit) -> hit.detail();
    };
  }
}
