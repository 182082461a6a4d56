package vivarium.inspector.desk;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.outliner.OutlinerView;

/**
 * Where the keyboard is on the desk, and what its keys mean there.
 *
 * <p>The view models say what is selected; the keyboard follows, as long as it is on the desk at
 * all. It is never taken out of an editor by something that merely happens.
 */
final class DeskKeyboard {
  private final DeskPane pane;
  private final DeskViewModel desk;
  private final OutlinerNodes nodes;
  private final DeskActions actions;
  private final BooleanSupplier cancelGesture;
  private final ChangeListener<Node> ownerFollows = (_, old, now) -> ownerChanged(old, now);

  /** The keyboard should go to the selected outliner as soon as it is there as a node. */
  private boolean wanted;

  private boolean hadBefore;

  /**
   * The keyboard of a desk.
   *
   * @param cancelGesture ends what the mouse is doing, and says whether it was doing anything
   */
  DeskKeyboard(
      DeskPane pane, OutlinerNodes nodes, DeskActions actions, BooleanSupplier cancelGesture) {
    this.pane = pane;
    this.desk = pane.desk();
    this.nodes = nodes;
    this.actions = actions;
    this.cancelGesture = cancelGesture;
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    pane.sceneProperty().addListener((_, old, now) -> sceneChanged(old, now));
  }

  /** Moves the keyboard to what is selected, or to the desk itself. */
  void focusSelection() {
    var view = nodes.view(desk.selectedProperty().get());
    if (view.isPresent()) {
      wanted = false;
      view.get().focusSelection();
    } else {
      pane.requestFocus();
      wanted = desk.selectedProperty().get() != null;
      pane.requestFrame();
    }
  }

  /** Another outliner is selected: if the keyboard is on the desk, it should go there. */
  void selectionChanged() {
    wanted |= isHere();
  }

  /** Nodes are about to be made and dropped. */
  void beforeFrame() {
    hadBefore = isHere();
  }

  /** Nodes have been made and dropped: the keyboard goes where it belongs. */
  void afterFrame() {
    boolean lost = hadBefore && !isHere();
    var selected = nodes.view(desk.selectedProperty().get());
    if (selected.isPresent()) {
      follow(selected.get(), wanted || lost);
      wanted = false;
    } else if (lost) {
      pane.requestFocus();
    }
  }

  private void follow(OutlinerView view, boolean goThere) {
    view.focusNewEditor();
    var owner = owner();
    boolean elsewhere = OutlinerView.of(owner) != view;
    if ((goThere && elsewhere) || isRowOf(view, owner)) {
      view.focusSelection();
    }
  }

  /** Whether the keyboard is on a row or the header of this outliner, rather than in an editor. */
  private static boolean isRowOf(OutlinerView view, @Nullable Node owner) {
    return owner != null && owner.getParent() == view;
  }

  private @Nullable Node owner() {
    return pane.getScene() == null ? null : pane.getScene().getFocusOwner();
  }

  private boolean isHere() {
    return isInside(owner());
  }

  private boolean isInside(@Nullable Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at == pane) {
        return true;
      }
    }
    return false;
  }

  private void sceneChanged(@Nullable Scene old, @Nullable Scene now) {
    if (old != null) {
      old.focusOwnerProperty().removeListener(ownerFollows);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(ownerFollows);
    }
  }

  /** Whoever comes to the desk from beside it means what is selected there. */
  private void ownerChanged(@Nullable Node old, @Nullable Node now) {
    if (now != null && !isInside(now)) {
      wanted = false; // whoever takes the keyboard elsewhere does not want it back here
    }
    if (now == pane && !isInside(old) && desk.selectedProperty().get() != null) {
      focusSelection();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && cancelGesture.getAsBoolean()) {
      event.consume();
      return;
    }
    actions
        .action(event, isTyping(event))
        .filter(this::isPossible)
        .ifPresent(action -> {
          event.consume();
          actions.run(action);
        });
  }

  private boolean isTyping(KeyEvent event) {
    var target = event.getTarget();
    boolean onRow = target instanceof Node node && node.getParent() instanceof OutlinerView;
    return target != pane && !onRow;
  }

  /** Past the last object and before the first, Tab goes on to what is beside the desk. */
  private boolean isPossible(KeyAction action) {
    int at = desk.outliners().indexOf(desk.selectedProperty().get());
    if (action.equals(DeskKeys.NEXT)) {
      return at < desk.outliners().size() - 1;
    }
    return !action.equals(DeskKeys.PREVIOUS) || at > 0;
  }
}
