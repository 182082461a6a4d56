package vivarium.inspector.desk.outliner;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;

/** A category's heading; a click anywhere on it unfolds it. Pseudo-class {@code :open}. */
public final class CategoryRow extends RowView {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final OutlinerViewModel outliner;
  private final Region triangle = new Region();
  private final TextBit name = new TextBit("category-name");
  private final TextBit count = new TextBit("category-count");

  CategoryRow(OutlinerViewModel outliner, Row.Category row) {
    super(row, "category-row");
    this.outliner = outliner;
    triangle.getStyleClass().add("disclosure");
    triangle.setMouseTransparent(true);
    getChildren().addAll(triangle, name, count);
    show(row);
  }

  @Override
  void show(Row newRow) {
    if (newRow instanceof Row.Category category) {
      name.setText(category.name());
      count.setText(Integer.toString(category.count()));
      pseudoClassStateChanged(OPEN, category.open());
      var slots = category.count() == 1 ? " slot" : " slots";
      setAccessibleText("category " + category.path() + ", " + category.count() + slots);
      notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }
  }

  /** Unfolds it, or folds it. */
  public void toggle() {
    if (row() instanceof Row.Category category) {
      outliner.unfolding().setCategoryOpen(category.path(), !category.open());
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.EXPANDED
        ? row() instanceof Row.Category category && category.open()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected void layoutChildren() {
    double indent = row().depth() * RowLayout.INDENT;
    double h = getHeight();
    triangle.resizeRelocate(indent + 13, Math.round((h - 10) / 2), 10, 10);
    double nameWidth =
        Math.min(Math.ceil(name.prefWidth(-1)), Math.max(0, getWidth() - indent - 80));
    place(name, indent + 27, nameWidth);
    place(count, indent + 27 + nameWidth + 5, Math.ceil(count.prefWidth(-1)));
  }

  private void place(Region text, double x, double width) {
    double h = Math.ceil(text.prefHeight(-1));
    text.resizeRelocate(x, Math.round((getHeight() - h) / 2), width, h);
  }
}
