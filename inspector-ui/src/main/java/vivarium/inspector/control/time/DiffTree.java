package vivarium.inspector.control.time;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.ChangeLine;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.control.look.Message;
import vivarium.inspector.viewmodel.ObjectChange;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SlotChange;
import vivarium.inspector.viewmodel.Words;

/** Objects that differ, each with the slots that differ. */
final class DiffTree extends TreeView<DiffTree.Row> {
  /** Objects with more changed slots are folded at first. */
  private static final int OPEN_SLOTS_MAX = 8;

  /** With more objects than this, all are folded at first. */
  private static final int OPEN_OBJECTS_MAX = 30;

  /** A line of the tree. */
  sealed interface Row {
    /** An object that differs. */
    record Object(ObjectChange change) implements Row {}

    /** A slot of it that differs. */
    record Slot(ObjectChange object, SlotChange change) implements Row {}
  }

  private final Consumer<ObjectRef> open;

  DiffTree(Consumer<ObjectRef> open) {
    this.open = open;
    getStyleClass().addAll("diff-tree", "edge-to-edge");
    setShowRoot(false);
    setCellFactory(_ -> new Cell());
    setAccessibleText("What differs");
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
          }
        });
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        openSelected();
      }
    });
  }

  void show(List<ObjectChange> changes) {
    var root = new TreeItem<Row>();
    boolean few = changes.size() <= OPEN_OBJECTS_MAX;
    for (var change : changes) {
      var item = new TreeItem<Row>(new Row.Object(change));
      change.slots().forEach(slot -> item.getChildren().add(slotItem(change, slot)));
      item.setExpanded(few && change.slots().size() <= OPEN_SLOTS_MAX);
      root.getChildren().add(item);
    }
    setRoot(root);
    getSelectionModel().selectFirst();
  }

  /** What to show when nothing differs. */
  static Node nothing() {
    return Message.empty(Feather.CHECK, "Nothing differs.");
  }

  private static TreeItem<Row> slotItem(ObjectChange object, SlotChange slot) {
    return new TreeItem<>(new Row.Slot(object, slot));
  }

  private void openSelected() {
    var item = getSelectionModel().getSelectedItem();
    if (item != null) {
      switch (item.getValue()) {
        case Row.Object(var change) -> open.accept(change.ref());
        case Row.Slot(var object, var _) -> open.accept(object.ref());
      }
    }
  }

  private static final class Cell extends TreeCell<Row> {
    Cell() {
      getStyleClass().add("diff-cell");
      setPrefWidth(0); // as wide as the list: what does not fit is shortened
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      switch (row) {
        case Row.Object(var change) -> showObject(change);
        case Row.Slot(var _, var change) -> {
          setGraphic(new ChangeLine(change));
          setAccessibleText(ChangeLine.words(change));
        }
      }
    }

    private void showObject(ObjectChange change) {
      var sign = new HBox(KindIcon.of(change.kind()));
      sign.getStyleClass().add("slot-sign");
      var title = new Label(change.title());
      title.getStyleClass().add("strong");
      var identity = new Label(change.ref().label());
      identity.getStyleClass().addAll("quiet", "small");
      identity.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(identity, Priority.ALWAYS);
      var count = new Label(Words.count(change.slots().size(), "slot"));
      count.getStyleClass().addAll("quiet", "small");
      count.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(ChangeLine.sign(change.change()), sign, title, identity, count);
      line.getStyleClass().add("diff-object");
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(change.title() + " " + change.change() + ", " + count.getText());
    }
  }
}
