package vivarium.app.desktop.tour;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** The events that a mouse with one button makes. On the user-interface thread only. */
final class Pointer {
  private static final List<EventType<MouseEvent>> CLICK =
      List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED);

  /** Clicks in the middle of something, as the first or second click of a double-click. */
  static void click(Node node, int count) {
    CLICK.forEach(type -> fire(type, node, middle(node), count));
  }

  /** Clicks at a place in something. */
  static void click(Node node, double x, double y) {
    var at = node.localToScene(x, y);
    CLICK.forEach(type -> fire(type, node, at, 1));
  }

  static void move(Node node, double x, double y) {
    fire(MouseEvent.MOUSE_MOVED, node, node.localToScene(x, y), 0);
  }

  static void press(Node node) {
    fire(MouseEvent.MOUSE_PRESSED, node, middle(node), 1);
  }

  /**
   * Brings what is held towards something else.
   *
   * @param part of the way, from 0 to 1
   */
  static void drag(Node held, Node target, double part) {
    var from = middle(held);
    var at = from.add(middle(target).subtract(from).multiply(part));
    fire(MouseEvent.MOUSE_DRAGGED, held, at, 1);
  }

  static void release(Node held, Node target) {
    fire(MouseEvent.MOUSE_RELEASED, held, middle(target), 1);
  }

  private static Point2D middle(Node node) {
    var bounds = node.getLayoutBounds();
    return node.localToScene(bounds.getCenterX(), bounds.getCenterY());
  }

  private static void fire(EventType<MouseEvent> type, Node node, Point2D at, int count) {
    var scene = node.getScene();
    boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            scene.getWindow().getX() + scene.getX() + at.getX(),
            scene.getWindow().getY() + scene.getY() + at.getY(),
            MouseButton.PRIMARY,
            count,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            true,
            new PickResult(node, at.getX(), at.getY())));
  }

  private Pointer() {}
}
