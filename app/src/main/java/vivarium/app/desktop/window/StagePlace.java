package vivarium.app.desktop.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a stage where the last one was, if a person can still see it there. */
final class StagePlace {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /** So much of the title bar must be on some screen for a window to be within reach. */
  private static final double REACH = 80;

  private final Preferences preferences;

  StagePlace(Preferences preferences) {
    this.preferences = preferences;
  }

  void restore(Stage stage) {
    var kept = preferences.bounds().filter(StagePlace::isWithinReach);
    if (kept.isPresent()) {
      stage.setX(kept.get().getMinX());
      stage.setY(kept.get().getMinY());
      stage.setWidth(kept.get().getWidth());
      stage.setHeight(kept.get().getHeight());
    } else {
      var screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }
    stage.setMaximized(preferences.maximized());
  }

  private static boolean isWithinReach(Rectangle2D bounds) {
    var title = new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), REACH / 2);
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(screen ->
            screen.getMinX() < title.getMaxX() - REACH
                && title.getMinX() + REACH < screen.getMaxX()
                && screen.getMinY() <= title.getMinY()
                && title.getMaxY() < screen.getMaxY());
  }

  /** A maximized stage keeps the bounds that it goes back to. */
  void keep(Stage stage) {
    preferences.maximized(stage.isMaximized());
    if (!stage.isMaximized() && !stage.isIconified()) {
      preferences.bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
  }
}
