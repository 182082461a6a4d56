package vivarium.inspector.control.look;

import javafx.scene.Node;
import javafx.stage.Screen;
import org.controlsfx.control.PopOver;

/** Pop-overs that look like the rest of the window. */
public final class Pops {
  private static final double ARROW = 8;
  private static final double ARROW_INDENT = 14;

  /** An empty pop-over whose arrow is at this place. */
  public static PopOver create(PopOver.ArrowLocation arrow) {
    var popOver = new PopOver();
    // It brings a style sheet for one light theme along, which would win against ours.
    popOver.getRoot().getStylesheets().clear();
    popOver.setArrowLocation(arrow);
    popOver.setArrowSize(ARROW);
    popOver.setArrowIndent(ARROW_INDENT);
    popOver.setCornerRadius(ARROW);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    return popOver;
  }

  /** Shows it at a node, on the side that its arrow says. */
  public static void show(PopOver popOver, Node anchor) {
    popOver.setAutoFix(isOnOneScreen(anchor));
    popOver.show(anchor);
  }

  /** Shows it at a place on the screen. */
  public static void show(PopOver popOver, Node anchor, double screenX, double screenY) {
    popOver.setAutoFix(isOnOneScreen(anchor));
    popOver.show(anchor, screenX, screenY);
  }

  /**
   * A pop-over is moved to be on the screen as a whole; but not where the window itself reaches
   * beyond the screen, for then it would be torn off what it belongs to.
   */
  private static boolean isOnOneScreen(Node anchor) {
    var window = anchor.getScene().getWindow();
    return Screen.getScreensForRectangle(
            window.getX(), window.getY(), window.getWidth(), window.getHeight())
        .stream()
        .anyMatch(screen ->
            screen
                .getBounds()
                .contains(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
  }

  private Pops() {}
}
