package vivarium.inspector.desk.outliner;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.desk.model.Row;

/** Says of an object that is shown as it was, when that is. */
public final class MomentRow extends RowView {
  private final Label text = new Label();

  MomentRow(Row.Moment row) {
    super(row, "moment-row");
    text.setGraphic(Icon.of(Feather.CLOCK));
    text.setMouseTransparent(true);
    text.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(text);
    HoverText.on(this, text::getText);
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (newRow instanceof Row.Moment(var label)) {
      text.setText("as of " + label);
      setAccessibleText(text.getText());
    }
  }

  @Override
  protected void layoutChildren() {
    text.resizeRelocate(14, 0, Math.max(0, getWidth() - 28), getHeight());
  }
}
