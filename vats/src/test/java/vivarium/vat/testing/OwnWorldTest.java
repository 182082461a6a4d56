package vivarium.vat.testing;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldOptions;

/** Tests that each have a world of their own, with its library, and speak with its vat home. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class OwnWorldTest {
  protected static final String HOME = "home";
  protected static final String FILES = "files";

  @TempDir protected Path folder;

  protected World world;

  @BeforeEach
  protected void openWorld() {
    world = LibraryWorld.open(folder, options());
  }

  /** How the world is opened. */
  protected WorldOptions options() {
    return LibraryWorld.options();
  }

  @AfterEach
  protected void closeWorld() {
    world.close();
  }

  /** Closes the world and opens it again. */
  protected void reopen() {
    closeWorld();
    openWorld();
  }

  protected void home(String source) {
    LibraryWorld.act(world, HOME, source);
  }

  protected void awaitHome(String source, String expected) {
    LibraryWorld.await(world, HOME, source, expected);
  }
}
