package vivarium.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vivarium.app.setup.Worlds;

/** {@code vivarium} itself: the desktop, or the terminal where there can be no window. */
@Command(
    name = "vivarium",
    versionProvider = Version.class,
    description = {
      "A world of live objects that is never saved and never lost.",
      "",
      "Without a command: opens the world on the desktop, or in the terminal where there is no"
          + " display."
    },
    footer = {
      "",
      "'vivarium COMMAND --help' tells more about a command, with examples.",
      "Exit status: 0 if it was done, 1 if it failed, 2 if the command was not understood."
    })
final class VivariumCommand implements Callable<Integer> {
  private final ProcessSession session;
  private final Front front;

  @Option(
      names = "--no-window",
      description = "Open the world in the terminal even where a window can be shown.")
  private boolean noWindow;

  VivariumCommand(ProcessSession session, Front front) {
    this.session = session;
    this.front = front;
  }

  @Option(
      names = "--world",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of the world; your own world if not given.")
  void world(Path folder) {
    session.at(folder);
  }

  @Option(
      names = "--memory",
      scope = ScopeType.INHERIT,
      description = "A new world that is held in memory only; nothing of it is left afterwards.")
  void memory(boolean isWanted) {
    if (isWanted) {
      session.at(Worlds.IN_MEMORY);
    }
  }

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Has the passphrase of the world in its first line; '-' is standard input. Without it"
              + " the variable VIVARIUM_PASSPHRASE counts, or you are asked.")
  void passphraseFile(Path file) {
    session.passphrases().from(file);
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  @Override
  public Integer call() {
    if (noWindow) {
      return front.terminal(session.folder(), session.passphrases());
    }
    var obstacle = front.obstacle();
    if (obstacle.isPresent()) {
      session.console().say(obstacle.get() + " " + instead());
      return front.terminal(session.folder(), session.passphrases());
    }
    front.desktop().open(session.folder(), session.passphrases().given());
    return Exit.OK;
  }

  private String instead() {
    return session.console().look().inIsTerminal()
        ? "The world is opened in the terminal instead."
        : "Expressions are read from standard input instead.";
  }
}
