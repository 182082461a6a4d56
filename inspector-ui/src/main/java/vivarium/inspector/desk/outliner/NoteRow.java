package vivarium.inspector.desk.outliner;

import javafx.scene.control.Label;
import vivarium.inspector.desk.model.Row;

/** A sentence above the other rows. */
public final class NoteRow extends RowView {
  private final Label text = new Label();

  NoteRow(Row.Note row) {
    super(row, "note-row");
    text.setWrapText(true);
    text.setMouseTransparent(true);
    getChildren().add(text);
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (newRow instanceof Row.Note(var words)) {
      text.setText(words);
      setAccessibleText(words);
    }
  }

  @Override
  protected void layoutChildren() {
    text.resizeRelocate(14, 2, Math.max(0, getWidth() - 28), getHeight() - 4);
  }
}
