package vivarium.inspector.window;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.control.search.Pause;
import vivarium.inspector.viewmodel.search.Later;

/**
 * What a window takes from outside.
 *
 * @param uiThread runs things on the user-interface thread
 * @param theme the look of its scenes
 * @param clock for words such as "today"
 * @param zone the person's time zone
 * @param later waits before it searches while one types
 * @param files asks for files
 * @param noticesStay whether a notice stays until the next one or until it is put away, instead of
 *     going after a while: for those who look when they have time, such as tests
 */
public record Surroundings(
    Executor uiThread,
    Theme theme,
    InstantSource clock,
    ZoneId zone,
    Later later,
    FilePicker files,
    boolean noticesStay) {
  /** The real ones, on a real toolkit. */
  public static Surroundings real(Theme theme, InstantSource clock) {
    return new Surroundings(
        Platform::runLater,
        theme,
        clock,
        ZoneId.systemDefault(),
        new Pause(),
        FilePicker.system(),
        false);
  }
}
