package vivarium.app.command;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.app.console.Console;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.setup.OpenWorld;
import vivarium.app.setup.WorldFolder;
import vivarium.app.setup.Worlds;
import vivarium.vat.api.World;

/** The session of one command from the shell: opens its world when it is first asked for. */
public final class ProcessSession implements Session, AutoCloseable {
  private final Console console;
  private final Passphrases passphrases;
  private @Nullable Path folder;
  private @Nullable OpenWorld open;

  public ProcessSession(Console console) {
    this(console, Passphrases.ofProcess(console));
  }

  /**
   * @param passphrases where passphrases come from
   */
  public ProcessSession(Console console, Passphrases passphrases) {
    this.console = console;
    this.passphrases = passphrases;
  }

  @Override
  public Passphrases passphrases() {
    return passphrases;
  }

  @Override
  public Console console() {
    return console;
  }

  /** Says which world is meant. */
  void at(Path worldFolder) {
    this.folder = worldFolder;
  }

  @Override
  public Path folder() {
    return folder == null ? WorldFolder.standard() : folder;
  }

  @Override
  public World world() {
    if (open == null) {
      open = passphrases.unlocking(secrets -> Worlds.open(folder(), secrets));
    }
    return open.world();
  }

  @Override
  public World existingWorld() {
    if (open == null) {
      open = passphrases.unlocking(secrets -> Worlds.openExisting(folder(), secrets));
    }
    return open.world();
  }

  @Override
  public Path closedWorld(String command) {
    close();
    return folder();
  }

  @Override
  public String vat() {
    return World.HOME;
  }

  @Override
  public String written(String command) {
    return "vivarium " + place() + command;
  }

  private String place() {
    if (folder == null) {
      return "";
    }
    return Worlds.isInMemory(folder) ? "--memory " : "--world " + quoted(folder) + " ";
  }

  @Override
  public String help(String command) {
    return "vivarium " + (command.isEmpty() ? "" : command + " ") + "--help";
  }

  private static String quoted(Path path) {
    var text = path.toString();
    return text.matches("[\\w./\\\\:+-]+") ? text : "'" + text + "'";
  }

  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    return Interrupts.stoppable(stop, work);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
