package vivarium.inspector.desk;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.application.Platform;
import javafx.util.Duration;
import vivarium.inspector.desk.geometry.Camera;
import vivarium.inspector.desk.model.Viewpoint;

/**
 * Moves the camera so that a person can follow where it goes; at once for who wants less motion.
 */
final class Glide extends Transition {
  private final Viewpoint viewpoint;
  private Camera from = Camera.HOME;
  private Camera to = Camera.HOME;
  private Camera last = Camera.HOME;

  Glide(Viewpoint viewpoint, Duration duration) {
    this.viewpoint = viewpoint;
    setCycleDuration(duration);
    setInterpolator(Interpolator.EASE_BOTH);
  }

  /** Goes there. */
  void to(Camera camera) {
    stop();
    if (Platform.getPreferences().isReducedMotion()
        || getCycleDuration().lessThanOrEqualTo(Duration.ONE)) {
      viewpoint.lookThrough(camera);
      return;
    }
    from = viewpoint.camera();
    last = from;
    to = camera;
    playFromStart();
  }

  @Override
  protected void interpolate(double fraction) {
    if (getStatus() == Animation.Status.STOPPED) {
      return;
    }
    if (!viewpoint.camera().equals(last)) {
      // A hand has moved the desk meanwhile: it knows better.
      stop();
      return;
    }
    last = fraction >= 1 ? to : from.towards(to, fraction);
    viewpoint.lookThrough(last);
  }
}
