package vivarium.inspector.desk.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The row of an outliner that the keyboard stands on; none means its header. */
public final class RowSelection {
  private final List<Row> rows;
  private final ReadOnlyObjectWrapper<@Nullable RowKey> key =
      new ReadOnlyObjectWrapper<>(this, "key", null);

  /** Where the selected row was, so that its neighbour can take over when it goes. */
  private int place = -1;

  /**
   * A selection.
   *
   * @param rows the outliner's rows, live
   */
  RowSelection(List<Row> rows) {
    this.rows = rows;
  }

  /** The selected row's key, or null when the header is selected. */
  public ReadOnlyObjectProperty<@Nullable RowKey> keyProperty() {
    return key.getReadOnlyProperty();
  }

  /** The selected row, if a row is selected. */
  public Optional<Row> row() {
    return rows.stream().filter(row -> row.key().equals(key.get())).findFirst();
  }

  /** Selects a row, or the header when there is no such row. */
  public void select(@Nullable RowKey wanted) {
    place = indexOf(wanted);
    key.set(place < 0 ? null : wanted);
  }

  /** Selects the header. */
  public void selectHeader() {
    select(null);
  }

  /** Goes down (or, with a negative number, up) by so many selectable rows; ends at the ends. */
  public void move(int by) {
    int step = by < 0 ? -1 : 1;
    int at = indexOf(key.get());
    int last = at;
    for (int left = Math.abs(by); left > 0; left--) {
      last = next(last, step);
    }
    select(last < 0 ? null : rows.get(last).key());
  }

  public void first() {
    selectHeader();
    move(1);
  }

  public void last() {
    move(rows.size());
  }

  /** Goes to the next row whose name begins with this, from the selected row on, around the end. */
  public boolean find(String prefix) {
    int from = Math.max(0, indexOf(key.get()));
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get((from + i) % rows.size());
      if (name(row).toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
        select(row.key());
        return true;
      }
    }
    return false;
  }

  /** The rows have changed: keeps the row, or takes the one now in its place. */
  void rowsChanged() {
    var wanted = key.get();
    if (wanted == null || indexOf(wanted) >= 0) {
      select(wanted);
      return;
    }
    int at = Math.min(place, rows.size() - 1);
    while (at >= 0 && !rows.get(at).selectable()) {
      at--;
    }
    select(at < 0 ? null : rows.get(at).key());
  }

  private int next(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < rows.size() && !rows.get(at).selectable()) {
      at += step;
    }
    // Up from the first row is the header; down from the last one is nothing.
    return at >= rows.size() ? from : Math.max(-1, at);
  }

  private int indexOf(@Nullable RowKey wanted) {
    for (int i = 0; i < rows.size(); i++) {
      if (wanted != null && rows.get(i).standsFor(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static String name(Row row) {
    return switch (row) {
      case Row.Slot(var slot, _, _) -> slot.name();
      case Row.Category category -> category.name();
      case Row.Element(var index, _) -> Long.toString(index);
      default -> "";
    };
  }
}
