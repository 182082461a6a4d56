package vivarium.inspector.desk;

import java.util.Comparator;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.control.code.CodeEditor;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.Arrow;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.desk.outliner.OutlinerHeader;
import vivarium.inspector.desk.outliner.RowView;

/** What the mouse means on the desk: chooses the gesture that a press begins. */
final class DeskMouse {
  /** So near to the right edge of an outliner one takes hold of it, in screen pixels. */
  private static final double EDGE = 5;

  /** So near to an arrow one points at it, in screen pixels. */
  private static final double NEAR_ARROW = 7;

  /** So near to the edge of the desk, what is carried moves the desk along. */
  private static final double EDGE_ZONE = 16;

  /** One notch of a wheel zooms by this much. */
  private static final double ZOOM_PER_PIXEL = 1.0035;

  private final DeskPane pane;
  private final DeskViewModel desk;
  private final DeskOverlay overlay;
  private final Commands commands;
  private final DeskMenus menus;
  private @Nullable Gesture gesture;
  private Camera lookedFrom = Camera.HOME;

  DeskMouse(DeskPane pane, DeskOverlay overlay, Commands commands, DeskMenus menus) {
    this.pane = pane;
    this.desk = pane.desk();
    this.overlay = overlay;
    this.commands = commands;
    this.menus = menus;
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
    pane.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    pane.addEventHandler(ZoomEvent.ZOOM, this::zoomed);
  }

  /** Ends what the mouse is doing without doing it; says whether it was doing anything. */
  boolean cancel() {
    var ended = gesture;
    gesture = null;
    if (ended != null) {
      ended.cancelled();
    }
    return ended != null;
  }

  private void pressed(MouseEvent event) {
    var node = (Node) event.getTarget();
    var screen = screen(event);
    if (isTextInput(node)) {
      outlinerAt(screen).ifPresent(desk::select);
      return;
    }
    cancel();
    select(node, screen);
    pane.focusSelection();
    if (event.getButton() != MouseButton.SECONDARY) {
      lookedFrom = desk.viewpoint().camera();
      gesture = begin(event, node, screen);
    }
    event.consume();
  }

  /** Selects what was pressed: a row, a header, or nothing. */
  private void select(Node node, Point screen) {
    var outliner = outlinerAt(screen).orElse(null);
    desk.select(outliner);
    if (outliner != null) {
      var row = RowView.of(node);
      if (row != null && row.row().selectable()) {
        outliner.selection().select(row.key());
      } else if (row == null) {
        outliner.selection().selectHeader();
      }
    }
  }

  private Gesture begin(MouseEvent event, Node node, Point screen) {
    var view = desk.viewpoint();
    if (event.getButton() == MouseButton.MIDDLE) {
      return new PanGesture(view, screen);
    }
    var outliner = outlinerAt(screen).orElse(null);
    if (outliner == null) {
      return arrowAt(screen)
          .<Gesture>map(arrow -> new ArrowDragGesture(desk, overlay, arrow))
          .orElseGet(() -> new PanGesture(view, screen));
    }
    if (onEdge(outliner, screen)) {
      return new ResizeGesture(outliner, view, screen);
    }
    var row = RowView.of(node);
    return row != null && row.row() instanceof Row.Slot slotRow
        ? new SlotDragGesture(desk, overlay, outliner, slotRow, screen)
        : new MoveGesture(outliner, view, screen, desk.context().host().carrying());
  }

  private void dragged(MouseEvent event) {
    if (gesture != null) {
      var screen = screen(event);
      if (gesture.isBeyondDesk(event)) {
        lookBack();
      } else {
        lookBeyondEdge(screen);
      }
      gesture.dragged(event, screen);
      event.consume();
    }
  }

  /** What is carried to the edge comes to see what lies beyond it. */
  private void lookBeyondEdge(Point screen) {
    if (gesture instanceof PanGesture || gesture instanceof ResizeGesture) {
      return;
    }
    double dx = beyond(screen.x(), pane.getWidth());
    double dy = beyond(screen.y(), pane.getHeight());
    if (dx != 0 || dy != 0) {
      desk.viewpoint().drag(-dx, -dy);
    }
  }

  /** What is carried off the desk was not meant for what lies beyond its edge. */
  private void lookBack() {
    if (!desk.viewpoint().camera().equals(lookedFrom)) {
      desk.viewpoint().lookThrough(lookedFrom);
    }
  }

  private static double beyond(double at, double size) {
    return Math.min(0, at - EDGE_ZONE) + Math.max(0, at - (size - EDGE_ZONE));
  }

  private void released(MouseEvent event) {
    var ended = gesture;
    gesture = null;
    if (ended != null) {
      ended.released(event, screen(event));
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    var node = (Node) event.getTarget();
    if (event.getButton() != MouseButton.PRIMARY
        || !event.isStillSincePress()
        || isTextInput(node)) {
      return;
    }
    var row = RowView.of(node);
    if (row != null && row.row() instanceof Row.Category) {
      commands.edit();
    } else if (event.getClickCount() == 2) {
      doubleClicked(node, row, screen(event));
    }
  }

  private void doubleClicked(Node node, @Nullable RowView row, Point screen) {
    var outliner = outlinerAt(screen).orElse(null);
    if (outliner == null) {
      arrowAt(screen).ifPresent(arrow -> desk.reveal(arrow.to()));
    } else if (pane.isFarAway()) {
      desk.viewpoint().zoomTo(1);
      desk.reveal(outliner);
    } else if (row != null) {
      commands.edit();
    } else if (isHeader(node)) {
      outliner.unfolding().setExpanded(!outliner.expandedProperty().get());
    }
  }

  private void moved(MouseEvent event) {
    var screen = screen(event);
    var outliner = outlinerAt(screen).orElse(null);
    var arrow = outliner == null ? arrowAt(screen).orElse(null) : null;
    pane.showHovered(arrow);
    boolean edge = outliner != null && onEdge(outliner, screen);
    pane.setCursor(edge ? Cursor.E_RESIZE : arrow != null ? Cursor.HAND : Cursor.DEFAULT);
  }

  private void menuRequested(ContextMenuEvent event) {
    var node = (Node) event.getTarget();
    if (isTextInput(node) || event.isKeyboardTrigger()) {
      return;
    }
    select(node, screen(event.getSceneX(), event.getSceneY()));
    menus.show(pane, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void scrolled(ScrollEvent event) {
    if (scrollsItself((Node) event.getTarget())) {
      return;
    }
    event.consume();
    if (event.isShortcutDown()) {
      double factor = Math.pow(ZOOM_PER_PIXEL, event.getDeltaY());
      desk.viewpoint().zoomAt(screen(event.getSceneX(), event.getSceneY()), factor);
    } else if (event.isShiftDown() && event.getDeltaX() == 0) {
      desk.viewpoint().drag(event.getDeltaY(), 0);
    } else {
      desk.viewpoint().drag(event.getDeltaX(), event.getDeltaY());
    }
  }

  private void zoomed(ZoomEvent event) {
    desk.viewpoint().zoomAt(screen(event.getSceneX(), event.getSceneY()), event.getZoomFactor());
    event.consume();
  }

  /** Long source scrolls by itself while it is being edited; otherwise the wheel moves the desk. */
  private static boolean scrollsItself(Node node) {
    var editor = ancestor(node, CodeEditor.class);
    return editor != null
        && editor.getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("editing"));
  }

  private static boolean isTextInput(Node node) {
    return ancestor(node, CodeEditor.class) != null
        || ancestor(node, javafx.scene.control.TextInputControl.class) != null
        || ancestor(node, javafx.scene.control.ButtonBase.class) != null;
  }

  private static boolean isHeader(Node node) {
    return ancestor(node, OutlinerHeader.class) != null;
  }

  private static <T extends Node> @Nullable T ancestor(Node node, Class<T> type) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }

  private Optional<OutlinerViewModel> outlinerAt(Point screen) {
    return desk.at(desk.viewpoint().camera().toDesk(screen));
  }

  private boolean onEdge(OutlinerViewModel outliner, Point screen) {
    var box = desk.viewpoint().camera().toScreen(outliner.boxProperty().get());
    return box.right() - screen.x() < EDGE && !pane.isFarAway();
  }

  /** The nearest arrow that can be pointed elsewhere, if any is near enough. */
  private Optional<Arrow> arrowAt(Point screen) {
    var at = desk.viewpoint().camera().toDesk(screen);
    double reach = NEAR_ARROW / desk.viewpoint().camera().zoom();
    return desk.arrows().stream()
        .filter(arrow -> arrow.slot() != null)
        .filter(arrow -> arrow.route().bounds().grown(reach).contains(at))
        .filter(arrow -> arrow.route().distance(at) <= reach)
        .min(Comparator.comparingDouble(arrow -> arrow.route().distance(at)));
  }

  private Point screen(MouseEvent event) {
    return screen(event.getSceneX(), event.getSceneY());
  }

  private Point screen(double sceneX, double sceneY) {
    var local = pane.sceneToLocal(sceneX, sceneY);
    return new Point(local.getX(), local.getY());
  }
}
