package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vivarium.inspector.viewmodel.EventBatch;

/** The rows of an outliner as they are unfolded now, and how tall they are together. */
final class OutlinerRows {
  private final LiveCopy copy;
  private final Expansion expansion;
  private final SlotEditors editors;
  private final EvaluatorViewModel evaluator;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Row> readOnly = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyBooleanWrapper expanded =
      new ReadOnlyBooleanWrapper(this, "expanded", true);
  private final ReadOnlyBooleanWrapper evaluatorShown =
      new ReadOnlyBooleanWrapper(this, "evaluatorShown", false);

  OutlinerRows(
      LiveCopy copy, Expansion expansion, SlotEditors editors, EvaluatorViewModel evaluator) {
    this.copy = copy;
    this.expansion = expansion;
    this.editors = editors;
    this.evaluator = evaluator;
  }

  ObservableList<Row> readOnly() {
    return readOnly;
  }

  ReadOnlyBooleanProperty expanded() {
    return expanded.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty evaluatorShown() {
    return evaluatorShown.getReadOnlyProperty();
  }

  void setExpanded(boolean shown) {
    expanded.set(shown);
  }

  void setEvaluatorShown(boolean shown) {
    evaluatorShown.set(shown);
  }

  /** Makes the rows anew from what is known of the object. */
  void rebuild() {
    rows.setAll(expanded.get() ? unfolded() : List.of());
  }

  private List<Row> unfolded() {
    var all = new ArrayList<Row>();
    if (!copy.asOf().isEmpty()) {
      all.add(new Row.Moment(copy.asOf()));
    }
    if (copy.state().get() == OutlinerViewModel.State.GONE) {
      all.add(new Row.Note(copy.message().get()));
    }
    var shown = copy.view().get();
    if (shown != null) {
      var shownEvaluator = evaluatorShown.get() ? evaluator : null;
      all.addAll(
          RowBuilder.build(shown, expansion, editors.open(), copy.elements(), shownEvaluator));
    }
    return all;
  }

  /** Whether turns may have changed a value in a row. */
  boolean mayShowChangeOf(EventBatch batch) {
    return rows.stream()
        .map(Row::held)
        .anyMatch(
            value -> value != null && value.ref() != null && batch.mayHaveChanged(value.ref()));
  }

  /** Height of the whole outliner. */
  double height() {
    return rows.isEmpty()
        ? RowMetrics.HEADER
        : RowMetrics.HEADER + RowMetrics.height(rows) + RowMetrics.FOOT;
  }

  /** Distance of a row's top from the outliner's top, if the row is shown. */
  OptionalDouble top(RowKey key) {
    double y = RowMetrics.HEADER;
    for (var row : rows) {
      if (row.standsFor(key)) {
        return OptionalDouble.of(y);
      }
      y += row.height();
    }
    return OptionalDouble.empty();
  }

  /** The row at this distance from the outliner's top, if there is one. */
  Optional<Row> at(double fromTop) {
    double y = RowMetrics.HEADER;
    for (var row : rows) {
      if (fromTop >= y && fromTop < y + row.height()) {
        return Optional.of(row);
      }
      y += row.height();
    }
    return Optional.empty();
  }
}
