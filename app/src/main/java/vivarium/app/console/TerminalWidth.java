package vivarium.app.console;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How wide the terminal of this process is. */
final class TerminalWidth {
  private static final int USUAL_COLUMNS = 80;
  private static final int NARROWEST_COLUMNS = 20;
  private static final int ANSWER_SECONDS_MAX = 2;

  /** Asks the system; where it does not say, the usual width. */
  static int ask() {
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(ANSWER_SECONDS_MAX, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL_COLUMNS;
      }
      return columns(new String(stty.getInputStream().readAllBytes()));
    } catch (IOException noSuchProgram) {
      return USUAL_COLUMNS;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return USUAL_COLUMNS;
    }
  }

  /** The columns in {@code 24 80}. */
  static int columns(String rowsAndColumns) {
    var numbers = rowsAndColumns.strip().split(" ", -1);
    if (numbers.length != 2 || !numbers[1].matches("[1-9]\\d{0,4}")) {
      return USUAL_COLUMNS;
    }
    return Math.max(NARROWEST_COLUMNS, Integer.parseInt(numbers[1]));
  }

  private TerminalWidth() {}
}
