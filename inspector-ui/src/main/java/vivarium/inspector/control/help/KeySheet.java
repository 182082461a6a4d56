package vivarium.inspector.control.help;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyMap;

/** All actions with their keys, by group, in two columns; made from the key map. */
final class KeySheet extends HBox {
  KeySheet(KeyMap keys) {
    getStyleClass().add("key-sheet");
    var left = column();
    var right = column();
    getChildren().addAll(left, right);
    int leftRows = 0;
    int rightRows = 0;
    for (var group : keys.byGroup().entrySet()) {
      var actions = group.getValue().stream().filter(each -> !each.chords().isEmpty()).toList();
      if (leftRows <= rightRows) {
        left.getChildren().add(group(group.getKey(), actions));
        leftRows += actions.size() + 2;
      } else {
        right.getChildren().add(group(group.getKey(), actions));
        rightRows += actions.size() + 2;
      }
    }
  }

  private static VBox column() {
    var column = new VBox();
    column.getStyleClass().add("key-column");
    column.setPrefWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private static Node group(String name, List<KeyAction> actions) {
    var title = new Label(name);
    title.getStyleClass().add("strong");
    var box = new VBox(title);
    box.getStyleClass().add("key-group");
    actions.stream().map(KeySheet::row).forEach(box.getChildren()::add);
    return box;
  }

  private static Node row(KeyAction action) {
    var label = new Label(action.label());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(label, gap);
    row.getStyleClass().add("key-row");
    row.setAlignment(Pos.CENTER_LEFT);
    for (var chord : action.chords()) {
      var key = new Label(KeyAction.text(chord));
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(key);
    }
    row.setAccessibleText(
        action.label()
            + ": "
            + action.chords().stream().map(KeyAction::text).collect(Collectors.joining(" or ")));
    return row;
  }
}
