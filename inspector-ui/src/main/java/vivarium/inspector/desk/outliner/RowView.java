package vivarium.inspector.desk.outliner;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.model.RowKey;

/**
 * One row as a node. The keyboard is in it when it is the selected row of the selected outliner.
 *
 * <p>Pseudo-classes: {@code :selected}, and {@code :fresh} for a moment after it has changed.
 */
public abstract class RowView extends Region {
  /** Long enough to be noticed from the corner of an eye, too short to be in the way. */
  private static final Duration FRESH_FOR = Duration.millis(900);

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

  private final PauseTransition freshness = new PauseTransition(FRESH_FOR);
  private Row row;
  private boolean selected;

  RowView(Row row, String styleClass) {
    this.row = row;
    getStyleClass().addAll("row-view", styleClass);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setFocusTraversable(false);
    freshness.setOnFinished(_ -> pseudoClassStateChanged(FRESH, false));
  }

  /** The row that a node is part of, if any. */
  public static @Nullable RowView of(@Nullable Node node) {
    var at = node;
    while (at != null && !(at instanceof RowView)) {
      at = at.getParent();
    }
    return (RowView) at;
  }

  public Row row() {
    return row;
  }

  public RowKey key() {
    return row.key();
  }

  /** Whether the row can be shown by this node, which was made for another state of it. */
  boolean fits(Row other) {
    return row.getClass() == other.getClass() && row.key().equals(other.key());
  }

  /** Shows another state of the row. */
  final void update(Row newRow) {
    row = newRow;
    show(newRow);
    requestLayout();
  }

  abstract void show(Row newRow);

  /** How tall it is; measured rows tell their view model. */
  double height(double width) {
    return row.height();
  }

  /** The node is no longer needed: it must not be reached from its view model any more. */
  void dispose() {
    freshness.stop();
  }

  /** The keyboard should be here, if the row was opened for it. */
  void takeWishedFocus() {}

  void setSelected(boolean nowSelected) {
    selected = nowSelected;
    pseudoClassStateChanged(SELECTED, nowSelected);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  /** Catches the eye for a moment. */
  void flash() {
    pseudoClassStateChanged(FRESH, true);
    freshness.playFromStart();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case SELECTED -> selected;
      case INDEX -> getParent() == null ? 0 : getParent().getChildrenUnmodifiable().indexOf(this);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
