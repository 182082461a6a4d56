package vivarium.inspector.desk.outliner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.model.RowKey;
import vivarium.inspector.desk.model.RowMetrics;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * One outliner as a node, laid out exactly as its view model says.
 *
 * <p>Only rows in sight are nodes; {@link #setWindow} says what is in sight. Pseudo-classes: {@code
 * :selected}, {@code :revealed} for a moment after it was asked for, {@code :collapsed}, {@code
 * :gone} when the object is not there any more, {@code :past} when it is shown as it was, {@code
 * :drop-target} while something may be dropped.
 */
public final class OutlinerView extends Pane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");
  private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

  private final PauseTransition attraction = new PauseTransition(Duration.millis(700));
  private final OutlinerViewModel outliner;
  private final OutlinerHeader header;
  private final RowFactory factory;
  private final Map<RowKey, RowView> rowsByKey = new HashMap<>();
  private final ListChangeListener<Row> rowsFollow = _ -> syncRows();
  private final ChangeListener<Object> boxFollows = (_, _, _) -> place();
  private final ChangeListener<Object> stateFollows = (_, _, _) -> showState();
  private final ChangeListener<Object> selectionFollows = (_, _, _) -> showSelection();
  private final ChangeListener<Object> freshFollows = (_, _, _) -> flash();
  private double windowTop = Double.NEGATIVE_INFINITY;
  private double windowBottom = Double.POSITIVE_INFINITY;
  private boolean selected;

  public OutlinerView(
      OutlinerViewModel outliner, Highlighter highlighter, OutlinerCommands commands) {
    this.outliner = outliner;
    header = new OutlinerHeader(outliner, commands);
    factory = new RowFactory(outliner, highlighter);
    setId(id(outliner.ref()));
    pseudoClassStateChanged(PAST, outliner.ref().isPast());
    getStyleClass().add("outliner");
    setManaged(false);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setFocusTraversable(false);
    getChildren().add(header);
    attraction.setOnFinished(_ -> pseudoClassStateChanged(REVEALED, false));
    listen();
    place();
    syncRows();
    showState();
  }

  private static String id(ObjectRef ref) {
    var id = "outliner-" + ref.vat() + "-" + ref.id();
    return ref.isPast() ? id + "-at-" + ref.moment() : id;
  }

  private void listen() {
    outliner.rows().addListener(rowsFollow);
    outliner.boxProperty().addListener(boxFollows);
    outliner.stateProperty().addListener(stateFollows);
    outliner.titleProperty().addListener(stateFollows);
    outliner.expandedProperty().addListener(stateFollows);
    outliner.selection().keyProperty().addListener(selectionFollows);
    outliner.freshProperty().addListener(freshFollows);
  }

  /** Its view model lives longer: it must not keep this node. */
  public void dispose() {
    outliner.rows().removeListener(rowsFollow);
    outliner.boxProperty().removeListener(boxFollows);
    outliner.stateProperty().removeListener(stateFollows);
    outliner.titleProperty().removeListener(stateFollows);
    outliner.expandedProperty().removeListener(stateFollows);
    outliner.selection().keyProperty().removeListener(selectionFollows);
    outliner.freshProperty().removeListener(freshFollows);
    rowsByKey.values().forEach(RowView::dispose);
    header.dispose();
    attraction.stop();
  }

  /** The outliner that a node is part of, if any. */
  public static @Nullable OutlinerView of(@Nullable Node node) {
    var at = node;
    while (at != null && !(at instanceof OutlinerView)) {
      at = at.getParent();
    }
    return (OutlinerView) at;
  }

  public OutlinerViewModel outliner() {
    return outliner;
  }

  public OutlinerHeader header() {
    return header;
  }

  /** The node of a row, if the row is in sight. */
  public Optional<RowView> row(RowKey key) {
    return Optional.ofNullable(rowsByKey.get(key));
  }

  /** Says which part of it is in sight, from its top; the other rows need no nodes. */
  public void setWindow(double top, double bottom) {
    if (top != windowTop || bottom != windowBottom) {
      windowTop = top;
      windowBottom = bottom;
      syncRows();
    }
  }

  /** Shows whether the keyboard works on it. */
  public void setSelected(boolean nowSelected) {
    if (selected != nowSelected) {
      selected = nowSelected;
      pseudoClassStateChanged(SELECTED, nowSelected);
      showSelection();
    }
  }

  /** Catches the eye for a moment, or stops doing so. */
  public void attract(boolean now) {
    pseudoClassStateChanged(REVEALED, now);
    if (now) {
      attraction.playFromStart();
    }
  }

  /** Shows whether what is in the hand may be dropped here. */
  public void setDropTarget(boolean target) {
    pseudoClassStateChanged(DROP_TARGET, target);
  }

  /** Moves the keyboard to the selected row, or to the header when none is selected. */
  public void focusSelection() {
    var key = outliner.selection().keyProperty().get();
    var row = key == null ? null : rowsByKey.get(key);
    if (row != null) {
      row.requestFocus();
    } else {
      header.requestFocus();
    }
  }

  /** Gives the keyboard to an editor or evaluator that was just opened for it. */
  public void focusNewEditor() {
    List.copyOf(rowsByKey.values()).forEach(RowView::takeWishedFocus);
  }

  private void syncRows() {
    var needed = new HashMap<RowKey, RowView>();
    var nodes = new ArrayList<Node>(List.of(header));
    double y = RowMetrics.HEADER;
    for (var row : outliner.rows()) {
      double bottom = y + row.height();
      boolean inSight = bottom >= windowTop && y <= windowBottom;
      if (inSight || !row.selectable()) {
        var view = reuse(row);
        needed.put(row.key(), view);
        nodes.add(view);
      }
      y = bottom;
    }
    rowsByKey.values().removeAll(needed.values());
    boolean keyboardLost = rowsByKey.values().stream().anyMatch(OutlinerView::hasKeyboard);
    rowsByKey.values().forEach(RowView::dispose);
    rowsByKey.clear();
    rowsByKey.putAll(needed);
    getChildren().setAll(nodes);
    showSelection();
    requestLayout();
    if (keyboardLost) {
      focusSelection();
    }
  }

  private RowView reuse(Row row) {
    var view = rowsByKey.get(row.key());
    if (view == null || !view.fits(row)) {
      return factory.create(row);
    }
    view.update(row);
    return view;
  }

  private static boolean hasKeyboard(Node part) {
    var scene = part.getScene();
    var at = scene == null ? null : scene.getFocusOwner();
    while (at != null && at != part) {
      at = at.getParent();
    }
    return at != null;
  }

  private void place() {
    var box = outliner.boxProperty().get();
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    requestLayout();
  }

  private void showState() {
    var state = outliner.stateProperty().get();
    pseudoClassStateChanged(COLLAPSED, !outliner.expandedProperty().get());
    pseudoClassStateChanged(GONE, state == OutlinerViewModel.State.GONE);
    pseudoClassStateChanged(LOADING, state == OutlinerViewModel.State.LOADING);
    setAccessibleText(outliner.titleProperty().get());
    requestLayout();
  }

  private void showSelection() {
    var key = outliner.selection().keyProperty().get();
    rowsByKey.forEach((rowKey, view) -> view.setSelected(selected && rowKey.equals(key)));
    header.pseudoClassStateChanged(SELECTED, selected && key == null);
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void flash() {
    for (var key : outliner.freshProperty().get().rows()) {
      row(key).ifPresent(RowView::flash);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> outliner.rows().size();
      case ITEM_AT_INDEX -> itemAt((Integer) parameters[0]);
      case FOCUS_ITEM -> focusItem();
      case SELECTED_ITEMS -> javafx.collections.FXCollections.observableArrayList(selectedNodes());
      case MULTIPLE_SELECTION -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private @Nullable Node itemAt(int index) {
    return index < 0 || index >= outliner.rows().size()
        ? null
        : rowsByKey.get(outliner.rows().get(index).key());
  }

  private Node focusItem() {
    return selectedNodes().stream().findFirst().orElse(header);
  }

  private List<Node> selectedNodes() {
    var key = outliner.selection().keyProperty().get();
    return key == null ? List.of() : row(key).stream().map(row -> (Node) row).toList();
  }

  @Override
  protected void layoutChildren() {
    double border = 1;
    double width = Math.max(0, getWidth() - 2 * border);
    header.resizeRelocate(border, border, width, RowMetrics.HEADER - border);
    double y = RowMetrics.HEADER;
    for (var row : outliner.rows()) {
      var view = rowsByKey.get(row.key());
      double height = row.height();
      if (view != null) {
        height = view.height(width);
        view.resizeRelocate(border, y, width, height);
      }
      y += height;
    }
  }
}
