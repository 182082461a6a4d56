package vivarium.app.desktop.window;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.desktop.Tour;
import vivarium.app.setup.WorldFolder;

/** The desktop of this program. */
public final class InstalledDesktop implements DesktopLauncher {
  private static final String PREFERENCES = "desktop.properties";

  @Override
  public void open(Path world) {
    var preferences = new Preferences(WorldFolder.standard().resolveSibling(PREFERENCES));
    var session =
        Toolkit.start(() -> {
          var begun = new DesktopSession(world, new Stage(), preferences, false);
          Thread.setDefaultUncaughtExceptionHandler((_, bug) -> begun.bug(bug));
          begun.start();
          return begun;
        });
    var trouble = session.ended().join();
    Platform.exit();
    if (trouble != null) {
      throw trouble;
    }
  }

  @Override
  public void tour(Tour tour, Consumer<String> tell) {
    new TourDrive(tour, tell).run();
  }
}
