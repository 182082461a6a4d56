package vivarium.inspector.desk.outliner;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.viewmodel.ObjectKind;

/** An element of a vector: its number and what it is. */
public final class ElementRow extends RowView {
  private final TextBit index = new TextBit("element-index");
  private final TextBit mark = new TextBit("comment-mark");
  private final TextBit value = new TextBit("slot-value");
  private final IconButton open;
  private @Nullable ObjectKind shownKind;
  private KindIcon icon = KindIcon.of(ObjectKind.SLOTS);

  ElementRow(OutlinerViewModel outliner, Row.Element row) {
    super(row, "element-row");
    open =
        new IconButton(Feather.CHEVRON_RIGHT, "", () -> outliner.openValue(row()))
            .styled("open-value");
    mark.setVisible(false);
    getChildren().addAll(index, mark, value, open);
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (!(newRow instanceof Row.Element(var at, var held))) {
      throw new IllegalArgumentException("not an element's row: " + newRow);
    }
    if (held.kind() != shownKind) {
      shownKind = held.kind();
      getChildren().remove(icon);
      icon = KindIcon.of(held.kind());
      getChildren().addFirst(icon);
    }
    index.setText(String.format(Locale.ROOT, "%,d", at));
    value.setText(held.text());
    open.setVisible(held.ref() != null);
    open.setLabel("Open " + held.text());
    setAccessibleText("element " + at + ": " + held.text());
  }

  @Override
  protected void layoutChildren() {
    RowLayout.of(this, 0).icon(icon).opener(open).nameAndValue(index, mark, value);
  }
}
