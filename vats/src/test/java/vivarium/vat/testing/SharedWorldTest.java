package vivarium.vat.testing;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.api.World;

/** Tests that share one world with its library, and speak with its vat home. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class SharedWorldTest {
  protected static final String HOME = "home";
  protected static final String FILES = "files";

  @TempDir protected static Path folder;

  protected static World world;

  @BeforeAll
  protected static void openWorld() {
    world = LibraryWorld.open(folder);
  }

  @AfterAll
  protected static void closeWorld() {
    world.close();
  }

  /** Closes the world and opens it again. */
  protected static void reopen() {
    world.close();
    world = LibraryWorld.open(folder);
  }

  protected static void home(String source) {
    LibraryWorld.act(world, HOME, source);
  }

  protected static void awaitHome(String source, String expected) {
    LibraryWorld.await(world, HOME, source, expected);
  }
}
