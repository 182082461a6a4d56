package vivarium.inspector.desk.outliner;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;

/** Says that there are more slots than are shown, and shows them. */
public final class MoreRow extends RowView {
  private final TextBit text = new TextBit("row-note");
  private final HBox line;

  MoreRow(OutlinerViewModel outliner, Row.More row) {
    super(row, "more-row");
    line =
        new HBox(
            12,
            text,
            link("Show more", outliner.unfolding()::showMore),
            link("Show all", outliner.unfolding()::showAll));
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    show(row);
  }

  /** A button that looks like a word in a sentence. */
  static Button link(String words, Runnable action) {
    var button = new Button(words);
    button.getStyleClass().add("link");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  @Override
  void show(Row newRow) {
    if (newRow instanceof Row.More(int shown, int total)) {
      var words = String.format(Locale.ROOT, "%,d of %,d slots", shown, total);
      text.setText(words);
      setAccessibleText(words + "; Enter shows more");
    }
  }

  @Override
  protected void layoutChildren() {
    line.resizeRelocate(14, 0, Math.max(0, getWidth() - 28), getHeight());
  }
}
