package vivarium.inspector.desk.model;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.ArrowRoute;
import vivarium.inspector.viewmodel.SlotView;

/**
 * A reference that can be seen: from a row of one outliner to the outliner of what it holds.
 *
 * @param row the row it leaves from, or null when its outliner shows no rows
 * @param parent whether it is a parent slot's
 */
public record Arrow(
    OutlinerViewModel from, @Nullable RowKey row, OutlinerViewModel to, boolean parent) {
  /** Its way over the desk, as things lie now. */
  public ArrowRoute route() {
    return ArrowRoute.between(from.boxProperty().get(), startY(), to.boxProperty().get(), endY());
  }

  /** Height at which it leaves its outliner. */
  public double startY() {
    var top = row == null ? OptionalDouble.empty() : from.rowTop(row);
    double within =
        top.isPresent() ? top.getAsDouble() + RowMetrics.ROW / 2 : RowMetrics.HEADER / 2;
    return from.boxProperty().get().y() + within;
  }

  private double endY() {
    return to.boxProperty().get().y() + RowMetrics.HEADER / 2;
  }

  /**
   * The slot that another object would go into if its end were moved there; null if it cannot be.
   */
  public @Nullable SlotView slot() {
    var view = from.viewProperty().get();
    return view != null && row instanceof RowKey.Slot(var name)
        ? view.slot(name).orElse(null)
        : null;
  }
}
