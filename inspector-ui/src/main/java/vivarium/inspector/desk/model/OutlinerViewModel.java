package vivarium.inspector.desk.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.geometry.Box;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;

/**
 * One object's place on the desk: its header, its rows, and what is being edited in it.
 *
 * <p>It shows a copy of the object and asks for a new one when a turn may have changed it. Rows
 * have fixed heights (only editors and the evaluator are measured), so {@link #boxProperty} is
 * right whether or not anything is drawn.
 */
public final class OutlinerViewModel {
  /** What is known of the object. */
  public enum State {
    /** Asked for and not answered yet. */
    LOADING,
    PRESENT,
    /** Not there (any more); its first row says why. */
    GONE
  }

  private final ObjectRef ref;
  private final OutlinerHome home;
  private final Expansion expansion = new Expansion();
  private final NewRow newRow = new NewRow();
  private final LiveCopy copy;
  private final SlotEditors editors;
  private final EvaluatorViewModel evaluator;
  private final OutlinerRows rows;
  private final Unfolding unfolding;
  private final RowSelection selection;
  private final OutlinerPlace place;
  private final ReadOnlyStringWrapper title;
  private final ReadOnlyObjectWrapper<Freshness> fresh =
      new ReadOnlyObjectWrapper<>(this, "fresh", Freshness.NONE);
  private boolean outdated = true;

  /**
   * An outliner.
   *
   * @param place where it lies for now
   */
  OutlinerViewModel(
      ObjectRef ref,
      OutlinerPlace place,
      DeskContext context,
      ExpressionHistory history,
      OutlinerHome home) {
    this.ref = ref;
    this.home = home;
    this.place = place;
    copy = new LiveCopy(ref, context, expansion, this::arrived);
    editors = new SlotEditors(ref, context, new EditorOwner(this, newRow));
    evaluator = new EvaluatorViewModel(ref, context, history, this::openResult);
    rows = new OutlinerRows(copy, expansion, editors, evaluator);
    unfolding = new Unfolding(copy, expansion, editors, evaluator, rows, this::unfolded);
    selection = new RowSelection(rows.readOnly());
    title = new ReadOnlyStringWrapper(this, "title", ref.label());
    evaluator.heightProperty().addListener(_ -> resize());
    copy.state().addListener(_ -> rebuild());
  }

  public ObjectRef ref() {
    return ref;
  }

  /** The object's printString in one line; its label until that is known. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return copy.state();
  }

  /** The copy that is shown; null until it has come. The last one stays when the object is gone. */
  public ReadOnlyObjectProperty<@Nullable ObjectView> viewProperty() {
    return copy.view();
  }

  /** Where it lies, in desk coordinates. */
  public ReadOnlyObjectProperty<Box> boxProperty() {
    return place.box();
  }

  /** Whether its rows are shown. */
  public ReadOnlyBooleanProperty expandedProperty() {
    return rows.expanded();
  }

  public ReadOnlyBooleanProperty evaluatorShownProperty() {
    return rows.evaluatorShown();
  }

  /** What the last refresh changed. */
  public ReadOnlyObjectProperty<Freshness> freshProperty() {
    return fresh.getReadOnlyProperty();
  }

  /** The rows shown, from top to bottom; none while collapsed. Read-only. */
  public ObservableList<Row> rows() {
    return rows.readOnly();
  }

  public RowSelection selection() {
    return selection;
  }

  /** What of it is unfolded, and how to change that. */
  public Unfolding unfolding() {
    return unfolding;
  }

  public EvaluatorViewModel evaluator() {
    return evaluator;
  }

  /** The slot of the selected row, if a slot's row is selected. */
  public @Nullable SlotView selectedSlot() {
    return selection.row().orElse(null) instanceof Row.Slot(var slot, _, _) ? slot : null;
  }

  /** Distance of a row's top from the outliner's top, if the row is shown. */
  public OptionalDouble rowTop(RowKey key) {
    return rows.top(key);
  }

  /** The row at this distance from the outliner's top, if there is one. */
  public Optional<Row> rowAt(double fromTop) {
    return rows.at(fromTop);
  }

  public void moveTo(Point corner) {
    place.moveTo(corner);
    home.layoutChanged();
  }

  public void setWidth(double width) {
    place.setWidth(width);
    home.layoutChanged();
  }

  /** Makes a slot's row visible and selects it, now or when the object has come. */
  public void reveal(String slotName) {
    copy.whenLoaded(shown -> {
      unfolding.reveal(slotName, shown);
      selection.select(new RowKey.Slot(slotName));
    });
  }

  /**
   * Makes a slot's row visible and opens an editor on its value, now or when the object has come. A
   * method, and what was, is only made visible.
   */
  public void change(String slotName) {
    reveal(slotName);
    copy.whenLoaded(shown ->
        shown
            .slot(slotName)
            .filter(slot -> slot.kind() == SlotKind.DATA || slot.kind() == SlotKind.CONSTANT)
            .filter(_ -> !ref.isPast())
            .ifPresent(_ -> edit(new EditTarget.Value(slotName))));
  }

  /** Opens an editor, with the keyboard in it. */
  public SlotEditor edit(EditTarget target) {
    if (target instanceof EditTarget.NewSlot(var category)) {
      expansion.setOpenWithParents(category, true);
    }
    rows.setExpanded(true);
    var editor = editors.begin(target, copy.view().get());
    unfolded();
    return editor;
  }

  /** Opens the row's value as an outliner of its own, beside this one. */
  public void openValue(Row row) {
    var value = row.held();
    if (value != null && value.ref() != null) {
      home.openFrom(this, row.key(), value.ref());
    }
  }

  /** Names the object, and what its evaluator answered last. */
  public void claim(Consumer<ObjectRef> claimed) {
    claimed.accept(ref);
    var answer = evaluator.resultProperty().get();
    if (answer != null && answer.ref() != null) {
      claimed.accept(answer.ref());
    }
  }

  /** Asks for the object as it is now. */
  public void refresh() {
    outdated = false;
    copy.refresh();
  }

  /** The object may have changed; asks for it only once somebody looks. */
  void outdate() {
    outdated = true;
  }

  /** Asks for the object if it may have changed. */
  void refreshIfOutdated() {
    if (outdated) {
      refresh();
    }
  }

  /** How high it lies in the pile. */
  public long layer() {
    return place.layer();
  }

  OutlinerPlace place() {
    return place;
  }

  /** How it is left, to be found like that again. */
  DeskLayout.Placed layout() {
    return unfolding.kept(ref, place.box().get());
  }

  /** Becomes what it was when it was left. The object itself is asked for later. */
  void restore(DeskLayout.Placed placed) {
    unfolding.restore(placed);
    place.restore(placed.box());
  }

  /** Whether turns may have changed anything seen here: the object, or a value in a row. */
  boolean mayShowChangeOf(EventBatch batch) {
    return batch.mayHaveChanged(ref) || rows.mayShowChangeOf(batch);
  }

  private void arrived() {
    var now = Objects.requireNonNull(copy.view().get());
    title.set(now.title());
    editors.refreshed(now);
    place.suggestWidth(RowMetrics.widthFor(now));
    unfolding.arrived(now);
    rebuild();
    var added = newRow.arrived(copy.fresh());
    if (added != null) {
      selection.select(added);
    }
    fresh.set(copy.fresh());
    home.arrived(this);
  }

  void closed(SlotEditor editor) {
    editors.close(editor);
    unfolded();
  }

  private void unfolded() {
    rebuild();
    home.layoutChanged();
  }

  private void rebuild() {
    rows.rebuild();
    selection.rowsChanged();
    resize();
  }

  void resize() {
    place.setHeight(rows.height());
  }

  private void openResult(ValueView value) {
    if (value.ref() != null) {
      home.openFrom(this, RowKey.Single.EVALUATOR, value.ref());
    }
  }
}
