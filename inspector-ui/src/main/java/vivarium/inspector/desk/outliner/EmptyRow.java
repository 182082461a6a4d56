package vivarium.inspector.desk.outliner;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;

/** Stands where an object has nothing to show, and offers the first slot. */
public final class EmptyRow extends RowView {
  private final HBox line;

  EmptyRow(OutlinerViewModel outliner, Row.Empty row) {
    super(row, "empty-row");
    var text = new TextBit("row-note");
    text.setText("no slots");
    var add = MoreRow.link("Add one", () -> outliner.edit(new EditTarget.NewSlot("")));
    line = outliner.ref().isPast() ? new HBox(text) : new HBox(12, text, add);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    setAccessibleText("no slots");
  }

  @Override
  void show(Row newRow) {}

  @Override
  protected void layoutChildren() {
    line.resizeRelocate(14, 0, Math.max(0, getWidth() - 28), getHeight());
  }
}
