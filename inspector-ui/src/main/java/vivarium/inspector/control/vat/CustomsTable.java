package vivarium.inspector.control.vat;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.vats.CustomsModel;

/** The rows of a c-list. What was chosen stays chosen when its row comes anew or moves. */
final class CustomsTable extends TableView<@Nullable CrossingView> {
  private Runnable chosen = () -> {};
  private final ListChangeListener<@Nullable CrossingView> changes = _ -> changed();
  private @Nullable CrossingView kept;
  private ObservableList<@Nullable CrossingView> rows;

  CustomsTable(CustomsModel model) {
    rows = model.rowsProperty().get();
    setId("customs-table");
    setAccessibleText("C-list of " + model.vat());
    getStyleClass().add("edge-to-edge");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    addColumn("Object", 280, CrossingView::title);
    addColumn("Known as", 140, CrossingView::name);
    var others = addColumn("", 180, row -> String.join(", ", row.others()));
    addColumn("State", 150, CrossingView::reachWords);
    model
        .wayProperty()
        .subscribe(way ->
            others.setText(
                way == Direction.EXPORT ? "Held by" : way == Direction.IMPORT ? "Of" : "From"));
    model.rowsProperty().subscribe(this::show);
    getSelectionModel().selectedIndexProperty().subscribe(_ -> told());
  }

  /** Has somebody called when another row is chosen, or the chosen one says something else. */
  void whenChosen(Runnable told) {
    chosen = told;
    told.run();
  }

  /** Rows come piece by piece, so they stand as they stand in the c-list. */
  private TableColumn<@Nullable CrossingView, String> addColumn(
      String title, double width, Function<CrossingView, String> text) {
    var column = new TableColumn<@Nullable CrossingView, String>(title);
    column.setCellValueFactory(cell -> {
      var row = cell.getValue();
      return new ReadOnlyStringWrapper(row == null ? "" : text.apply(row));
    });
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
    return column;
  }

  private void show(ObservableList<@Nullable CrossingView> now) {
    rows.removeListener(changes);
    rows = now;
    kept = null;
    setItems(now);
    now.addListener(changes);
    changed();
  }

  private void changed() {
    refresh();
    int at = getSelectionModel().getSelectedIndex();
    if (at < 0 && !rows.isEmpty()) {
      getSelectionModel().selectFirst();
    }
    told();
  }

  /** The chosen row; null if there is none, or it has not come yet. */
  @Nullable CrossingView selected() {
    int at = getSelectionModel().getSelectedIndex();
    return at >= 0 && at < rows.size() ? rows.get(at) : null;
  }

  private void told() {
    var now = selected();
    if (now == null || !now.equals(kept)) {
      kept = now;
      chosen.run();
    }
  }
}
