package vivarium.app.desktop.service;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.desktop.Tour;
import vivarium.app.desktop.tour.TourDrive;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.app.desktop.window.Toolkit;
import vivarium.app.setup.WorldFolder;
import vivarium.world.store.crypt.Secrets;

/** The desktop of this program. */
public final class InstalledDesktop implements DesktopLauncher {
  @Override
  public void open(Path world, Secrets secrets) {
    var taste = requireNonNull(WorldFolder.standard().toAbsolutePath().getParent());
    var session =
        Toolkit.start(() -> {
          var begun = DesktopSession.onScreen(world, taste, secrets);
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
