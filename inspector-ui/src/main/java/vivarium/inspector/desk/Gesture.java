package vivarium.inspector.desk;

import javafx.scene.input.MouseEvent;
import vivarium.inspector.desk.geometry.Point;

/**
 * What the mouse is doing between press and release.
 *
 * <p>Gestures are made of presses, drags and releases, never of the platform's drag and drop: that
 * leaves the window, and works on no headless one.
 */
interface Gesture {
  /** The mouse has moved. The point is where it is on the screen of the desk. */
  void dragged(MouseEvent event, Point screen);

  /** The button was let go: the gesture is meant. */
  void released(MouseEvent event, Point screen);

  /** Whether what is in the hand has left the desk for a place that takes it. */
  default boolean isBeyondDesk(MouseEvent event) {
    return false;
  }

  /** The person thought better of it; everything is as before. */
  void cancelled();
}
