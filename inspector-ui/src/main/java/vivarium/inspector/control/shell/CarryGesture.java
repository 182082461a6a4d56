package vivarium.inspector.control.shell;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Carrying;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * Lets a node that stands for an object be carried to where somebody takes the object. Made of
 * presses and releases, never of the platform's drag and drop, which leaves the window.
 */
public final class CarryGesture {
  /** A hand that clicks trembles this much. */
  private static final double TREMBLE = 6;

  private final Carrying carrying;
  private final Function<Node, @Nullable Load> load;
  private @Nullable Load pressed;
  private @Nullable Load inHand;
  private double startX;
  private double startY;
  private boolean moving;

  /** What is carried. */
  public record Load(ObjectRef object, String title) {}

  private CarryGesture(Carrying carrying, Function<Node, @Nullable Load> load) {
    this.carrying = carrying;
    this.load = load;
  }

  /**
   * Makes a node such a handle.
   *
   * @param load what the part of the node that is taken hold of stands for; null for nothing
   */
  public static void install(Node node, Carrying carrying, Function<Node, @Nullable Load> load) {
    var gesture = new CarryGesture(carrying, load);
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, gesture::pressed);
    node.addEventFilter(MouseEvent.MOUSE_DRAGGED, gesture::dragged);
    node.addEventFilter(MouseEvent.MOUSE_RELEASED, gesture::released);
  }

  private void pressed(MouseEvent event) {
    moving = false;
    inHand = null;
    pressed = event.getTarget() instanceof Node node ? load.apply(node) : null;
    startX = event.getSceneX();
    startY = event.getSceneY();
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (!moving && isFar(event)) {
      moving = true;
      inHand = pressed;
    }
    var held = inHand;
    if (moving && held != null) {
      carrying.over(held.object(), held.title(), event.getSceneX(), event.getSceneY());
      event.consume();
    }
  }

  private boolean isFar(MouseEvent event) {
    return Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY) > TREMBLE;
  }

  private void released(MouseEvent event) {
    var held = inHand;
    inHand = null;
    if (moving && held != null) {
      carrying.letGo(held.object(), held.title(), event.getSceneX(), event.getSceneY());
      event.consume();
    }
  }
}
