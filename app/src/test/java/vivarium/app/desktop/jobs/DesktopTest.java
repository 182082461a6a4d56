package vivarium.app.desktop.jobs;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.desktop.tour.Hands;
import vivarium.app.testing.Worlds;

/** A test before an open desktop on a new world of its own. */
@Timeout(value = 400, unit = TimeUnit.SECONDS)
abstract class DesktopTest {
  @TempDir Path scratch;
  OpenDesktop desktop;
  Hands hands;

  @BeforeEach
  void open() {
    desktop = OpenDesktop.on(Worlds.copyTo(scratch.resolve("Home world")), scratch);
    hands = desktop.hands;
  }

  @AfterEach
  void close() {
    desktop.close();
  }
}
