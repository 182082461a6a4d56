package vivarium.app.desktop.tour;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;

/**
 * Passes over what the toolkit reports without need: without a display it has a screen of 1000 by
 * 1000 pixels, and fails to draw the last rows of a larger window there. Nobody sees that screen;
 * pictures are taken of the window itself.
 */
final class SmallScreen implements UncaughtExceptionHandler {
  private static final String SCREEN = "com.sun.glass.ui.headless.HeadlessWindow";

  private final UncaughtExceptionHandler next;

  /**
   * @param next is told of everything else
   */
  SmallScreen(UncaughtExceptionHandler next) {
    this.next = next;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable trouble) {
    if (!isOfTheScreen(trouble)) {
      next.uncaughtException(thread, trouble);
    }
  }

  private static boolean isOfTheScreen(Throwable trouble) {
    return trouble instanceof IndexOutOfBoundsException
        && Arrays.stream(trouble.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(SCREEN));
  }
}
