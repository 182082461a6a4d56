package vivarium.inspector.desk.outliner;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;

/** Says which elements of a vector are shown, and turns to others. */
public final class PagerRow extends RowView {
  private final TextBit text = new TextBit("row-note");
  private final IconButton back;
  private final IconButton on;
  private final HBox line;

  PagerRow(OutlinerViewModel outliner, Row.Pager row) {
    super(row, "pager-row");
    back =
        new IconButton(
            Feather.CHEVRON_LEFT, "Elements before these", () -> outliner.unfolding().turnPage(-1));
    on =
        new IconButton(
            Feather.CHEVRON_RIGHT, "Elements after these", () -> outliner.unfolding().turnPage(1));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var goTo = MoreRow.link("Go to…", () -> outliner.edit(new EditTarget.ElementIndex()));
    line = new HBox(2, text, gap, goTo, back, on);
    HBox.setMargin(goTo, new javafx.geometry.Insets(0, 8, 0, 0));
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (newRow instanceof Row.Pager(long from, int shown, long total)) {
      var words = String.format(Locale.ROOT, "%,d to %,d of %,d", from, from + shown - 1, total);
      text.setText(words);
      back.setDisable(from == 0);
      on.setDisable(from + shown >= total);
      setAccessibleText("elements " + words + "; Left and Right turn to others");
    }
  }

  @Override
  protected void layoutChildren() {
    line.resizeRelocate(14, 0, Math.max(0, getWidth() - 18), getHeight());
  }
}
