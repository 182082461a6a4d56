package vivarium.inspector.control.inspect;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SlotView;

/** A slot: kind, name, value, and a way to the value; or the editor while it is changed. */
final class SlotCell extends ListCell<SlotRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

  private final SlotList list;
  private final Consumer<ObjectRef> follow;

  SlotCell(SlotList list, Consumer<ObjectRef> follow) {
    this.list = list;
    this.follow = follow;
    getStyleClass().add("slot-cell");
    setPrefWidth(0); // as wide as the list: what does not fit is shortened
  }

  @Override
  protected void updateItem(@Nullable SlotRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setTooltip(null);
    setAccessibleText(null);
    pseudoClassStateChanged(HEADING, !empty && row instanceof SlotRow.Heading);
    pseudoClassStateChanged(EDITED, false);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case SlotRow.Heading(var category, int slots) -> showHeading(category, slots);
      case SlotRow.Slot(var slot) -> showSlot(slot);
    }
  }

  private void showHeading(String category, int slots) {
    var name = new Label(category);
    name.getStyleClass().add("slot-category");
    var count = new Label(Integer.toString(slots));
    count.getStyleClass().addAll("quiet", "small");
    var row = new HBox(name, count);
    row.getStyleClass().add("slot-line");
    row.setAlignment(Pos.BASELINE_LEFT);
    setGraphic(row);
    setAccessibleText("Category " + category);
  }

  private void showSlot(SlotView slot) {
    var line = line(slot);
    var editor = list.editorOf(slot);
    pseudoClassStateChanged(EDITED, editor != null);
    setGraphic(editor == null ? line : new VBox(line, editor));
    setAccessibleText(
        "%s %s: %s".formatted(KindIcon.describe(slot.kind()), slot.label(), slot.value().text()));
    if (!slot.comment().isEmpty()) {
      setTooltip(new Tooltip(slot.comment()));
    }
  }

  private Node line(SlotView slot) {
    var sign = new HBox(KindIcon.of(slot.kind()));
    sign.getStyleClass().add("slot-sign");
    var name = new Label(slot.label());
    name.getStyleClass().add("row-name");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var value = new Label(slot.value().text());
    value.getStyleClass().addAll("mono", "row-value");
    var line = new HBox(sign, name, gap, value, way(slot));
    line.getStyleClass().add("slot-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Node way(SlotView slot) {
    var target = slot.value().ref();
    var button = new Button(null, Icon.of(Feather.CHEVRON_RIGHT));
    button.getStyleClass().addAll("ghost", "slot-way");
    button.setFocusTraversable(false);
    button.setVisible(target != null);
    button.setAccessibleText("Inspect " + slot.value().text());
    if (target != null) {
      button.setOnAction(_ -> follow.accept(target));
    }
    return button;
  }
}
