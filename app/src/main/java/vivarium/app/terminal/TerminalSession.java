package vivarium.app.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.app.command.Session;
import vivarium.app.console.Console;
import vivarium.app.passphrase.Passphrases;
import vivarium.vat.api.World;
import vivarium.vat.turn.FailedTurn;
import vivarium.world.base.WorldException;

/** The session of a terminal: one open world, and a vat that can be switched. */
final class TerminalSession implements Session {
  private final Console console;
  private final World world;
  private final Passphrases passphrases;
  private String vat = World.HOME;
  private Stopper stopper = Stopper.BY_SIGNAL;
  private @Nullable FailedTurn failure;
  private boolean leaving;

  TerminalSession(Console console, World world) {
    this.console = console;
    this.world = world;
    this.passphrases = new Passphrases(console, _ -> Optional.empty(), Map.of());
  }

  /** None are needed: the world is open. */
  @Override
  public Passphrases passphrases() {
    return passphrases;
  }

  @Override
  public Path folder() {
    return world.directory();
  }

  @Override
  public Console console() {
    return console;
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public World existingWorld() {
    return world;
  }

  @Override
  public Path closedWorld(String command) {
    throw new WorldException(
        "This is done while the world is closed: leave with ':quit', and run 'vivarium %s'."
            .formatted(command));
  }

  @Override
  public String vat() {
    return vat;
  }

  /**
   * Means another vat from now on.
   *
   * @throws vivarium.world.base.WorldException if there is none of that name
   */
  void switchTo(String name) {
    vat = world.vat(name).name();
  }

  @Override
  public String written(String command) {
    return ":" + command;
  }

  @Override
  public String help(String command) {
    return (":help " + command).strip();
  }

  /** From now on, this is how a person stops something. */
  void stopBy(Stopper other) {
    stopper = other;
  }

  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    return stopper.stoppable(stop, work);
  }

  /** Remembers what {@code :again} runs again. */
  void failed(FailedTurn turn) {
    failure = turn;
  }

  /** The turn that failed last, or null. */
  @Nullable FailedTurn failure() {
    return failure;
  }

  /** The person has seen enough. */
  void leave() {
    leaving = true;
  }

  /** Whether the person wants to leave. */
  boolean isLeaving() {
    return leaving;
  }
}
