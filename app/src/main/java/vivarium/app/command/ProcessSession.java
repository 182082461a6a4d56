package vivarium.app.command;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import vivarium.app.console.Console;
import vivarium.app.setup.WorldFolder;
import vivarium.app.setup.Worlds;
import vivarium.vat.api.World;

/** The session of one command from the shell: opens its world when it is first asked for. */
public final class ProcessSession implements Session, AutoCloseable {
  private static final int KILLED_BY_INTERRUPT = 130;

  private final Console console;
  private @Nullable Path folder;
  private @Nullable World world;

  public ProcessSession(Console console) {
    this.console = console;
  }

  @Override
  public Console console() {
    return console;
  }

  /** Says which world is meant. */
  void at(Path worldFolder) {
    this.folder = worldFolder;
  }

  /** The folder of the world that is meant. */
  Path folder() {
    return folder == null ? WorldFolder.standard() : folder;
  }

  @Override
  public World world() {
    if (world == null) {
      world = Worlds.open(folder());
    }
    return world;
  }

  @Override
  public World existingWorld() {
    if (world == null) {
      world = Worlds.openExisting(folder());
    }
    return world;
  }

  @Override
  public String vat() {
    return World.HOME;
  }

  @Override
  public String written(String command) {
    return "vivarium " + (folder == null ? "" : "--world " + quoted(folder) + " ") + command;
  }

  private static String quoted(Path path) {
    var text = path.toString();
    return text.matches("[\\w./\\\\:+-]+") ? text : "'" + text + "'";
  }

  /**
   * {@inheritDoc}
   *
   * <p>They do so with Ctrl+C. Whoever insists ends the process, which leaves the world whole too.
   */
  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    var asked = new AtomicBoolean();
    var former =
        Signals.register(
            "INT",
            () -> {
              if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(KILLED_BY_INTERRUPT);
              }
              stop.run();
            });
    try {
      return work.get();
    } finally {
      Signals.unregister("INT", former);
    }
  }

  @Override
  public void close() {
    if (world != null) {
      world.close();
      world = null;
    }
  }
}
