package vivarium.app.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vivarium.app.command.Commands;
import vivarium.app.command.Front;
import vivarium.app.console.Captured;
import vivarium.app.console.Console;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.terminal.WorldTerminal;

/** Runs commands on one world as a shell would, each opening the world anew. */
public final class Shell {
  private final Path world;

  /** A shell for a world. */
  public Shell(Path world) {
    this.world = world;
  }

  /**
   * What came of a command.
   *
   * @param status its exit status
   * @param out what it wrote on standard output
   * @param err what it wrote on standard error
   */
  public record Outcome(int status, String out, String err) {
    /** The document on standard output. */
    public JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  /** Runs a command. */
  public Outcome run(String... arguments) {
    return runReading("", arguments);
  }

  /** Runs a command that finds something on its standard input. */
  public Outcome runReading(String input, String... arguments) {
    var captured = Captured.reading(input);
    var words = new ArrayList<>(List.of("--world", world.toString()));
    words.addAll(List.of(arguments));
    int status =
        Commands.run(
            captured.console(), new NoDisplay(captured.console()), words.toArray(String[]::new));
    return new Outcome(status, captured.out(), captured.err());
  }

  /** What an expression answers; fails if it does. */
  public String eval(String expression) {
    var outcome = run("eval", expression);
    if (outcome.status() != 0) {
      throw new AssertionError(expression + " failed:\n" + outcome.err());
    }
    return outcome.out().stripTrailing();
  }

  /** The number of the newest turn. */
  public long newestTurn() {
    return run("log", "--json", "-n", "1").json().path("turns").path(0).path("turn").longValue();
  }

  private record NoDisplay(Console console) implements Front {
    @Override
    public Optional<String> obstacle() {
      return Optional.of("No window: there is no display.");
    }

    @Override
    public DesktopLauncher desktop() {
      throw new AssertionError("there is no display");
    }

    @Override
    public int terminal(Path world, Passphrases passphrases) {
      return WorldTerminal.open(console, world, passphrases);
    }
  }
}
