package vivarium.inspector.desk.outliner;

import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.Visibility;

/**
 * A slot: what kind it is, its name, what it holds, and a way to open that.
 *
 * <p>Pseudo-classes: {@code :public} and {@code :private} as its author meant it, {@code
 * :commented} when there is something to read about it.
 */
public final class SlotRow extends RowView {
  private static final PseudoClass PUBLIC = PseudoClass.getPseudoClass("public");
  private static final PseudoClass PRIVATE = PseudoClass.getPseudoClass("private");
  private static final PseudoClass COMMENTED = PseudoClass.getPseudoClass("commented");

  private final OutlinerViewModel outliner;
  private final TextBit name = new TextBit("slot-name");
  private final TextBit value = new TextBit("slot-value");
  private final TextBit mark = new TextBit("comment-mark");
  private final IconButton open;
  private @Nullable SlotKind shownKind;
  private KindIcon icon = KindIcon.of(SlotKind.DATA);

  SlotRow(OutlinerViewModel outliner, Row.Slot row) {
    super(row, "slot-row");
    this.outliner = outliner;
    open = new IconButton(Feather.CHEVRON_RIGHT, "", this::open).styled("open-value");
    mark.setText("’");
    getChildren().addAll(name, mark, value, open);
    HoverText.on(this, this::hoverText);
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (!(newRow instanceof Row.Slot(var slot, _, var sourceShown))) {
      throw new IllegalArgumentException("not a slot's row: " + newRow);
    }
    showKind(slot.kind());
    name.setText(slot.label());
    value.setText(sourceShown ? "method" : slot.value().text());
    showOpener(slot, sourceShown);
    mark.setVisible(!slot.comment().isEmpty());
    pseudoClassStateChanged(COMMENTED, !slot.comment().isEmpty());
    pseudoClassStateChanged(PUBLIC, slot.visibility() == Visibility.PUBLIC);
    pseudoClassStateChanged(PRIVATE, slot.visibility() == Visibility.PRIVATE);
    describe(slot);
  }

  private void showKind(SlotKind kind) {
    if (kind != shownKind) {
      shownKind = kind;
      getChildren().remove(icon);
      icon = KindIcon.of(kind);
      getChildren().addFirst(icon);
    }
  }

  private void showOpener(SlotView slot, boolean sourceShown) {
    boolean method = slot.source() != null;
    open.setVisible(method || slot.value().ref() != null);
    open.show(sourceShown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    if (method) {
      open.setLabel(sourceShown ? "Hide the source" : "Show the source");
    } else {
      open.setLabel("Open " + slot.value().text());
    }
  }

  private void describe(SlotView slot) {
    var text = new StringBuilder(KindIcon.describe(slot.kind())).append(' ').append(slot.label());
    if (slot.visibility() != Visibility.UNSPECIFIED) {
      text.append(slot.visibility() == Visibility.PUBLIC ? ", public" : ", private");
    }
    text.append(": ").append(slot.value().text());
    setAccessibleText(text.toString());
    setAccessibleHelp(slot.comment());
  }

  /** The comment, and what the row may be too narrow for. */
  private String hoverText() {
    if (!(row() instanceof Row.Slot(var slot, _, _))) {
      return "";
    }
    boolean cut = isCut(name) || isCut(value);
    var full = cut ? slot.label() + "\n" + slot.value().text() : "";
    return slot.comment().isEmpty() || full.isEmpty()
        ? slot.comment() + full
        : slot.comment() + "\n\n" + full;
  }

  private static boolean isCut(TextBit text) {
    return text.getWidth() < Math.floor(text.prefWidth(-1));
  }

  private void open() {
    if (row() instanceof Row.Slot(var slot, _, var sourceShown) && slot.source() != null) {
      outliner.unfolding().setSourceShown(slot.name(), !sourceShown);
    } else {
      outliner.openValue(row());
    }
  }

  @Override
  protected void layoutChildren() {
    RowLayout.of(this, row().depth()).icon(icon).opener(open).nameAndValue(name, mark, value);
  }
}
