package vivarium.app.command;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.testing.Shell;
import vivarium.app.testing.Worlds;

/** A test of commands on a new world of its own. */
abstract class ShellCase {
  @TempDir Path folder;
  Path world = Path.of("");
  Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void open() {
    world = Worlds.copyTo(folder.resolve("world"));
    shell = new Shell(world);
  }
}
