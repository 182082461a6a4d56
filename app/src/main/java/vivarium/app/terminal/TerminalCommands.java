package vivarium.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import vivarium.app.command.Commands;
import vivarium.app.command.Exit;
import vivarium.world.base.WorldException;

/** The commands that a person gives after a colon: those of the shell, and some for the prompt. */
final class TerminalCommands {
  private final TerminalSession session;
  private final Answering answering;

  TerminalCommands(TerminalSession session, Answering answering) {
    this.session = session;
    this.answering = answering;
  }

  /**
   * Runs a command.
   *
   * @param line what stands behind the colon
   * @return how it ended, as the process would
   */
  int run(String line) {
    return commandLine().execute(CommandWords.of(line).toArray(String[]::new));
  }

  /** A new one for each line, because commands remember what they were asked. */
  CommandLine commandLine() {
    var line = Commands.within(session, new Root());
    line.addSubcommand(new VatCommand());
    line.addSubcommand(new AgainCommand());
    line.addSubcommand(new HelpCommand());
    line.addSubcommand(new QuitCommand());
    return line.setExecutionStrategy(this::execute);
  }

  /** Shows help in the words of the prompt; everything else as usual. */
  private int execute(CommandLine.ParseResult result) {
    for (var command : result.asCommandLineList()) {
      if (command.isUsageHelpRequested()) {
        showHelp(command);
        return Exit.OK;
      }
    }
    return new CommandLine.RunLast().execute(result);
  }

  private void showHelp(CommandLine command) {
    var usage =
        command
            .getUsageMessage()
            .replace("Usage: : ", "Usage: :")
            .replaceAll("(?m)^  vivarium ", "  :");
    session.console().answer(usage.stripTrailing());
  }

  /** The colon itself. */
  @Command(
      name = ":",
      synopsisSubcommandLabel = "COMMAND",
      description = "Expressions are run as turns; what begins with a colon is a command.",
      footer = {
        "",
        "':help COMMAND' tells more. Tab completes names, the arrows bring back former entries,",
        "an entry that is incomplete goes on in the next line, Ctrl+C stops a turn."
      })
  private final class Root implements Callable<Integer> {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        scope = ScopeType.INHERIT,
        description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() {
      showHelp(commandLine());
      return Exit.OK;
    }
  }

  /** {@code :vat}: which vat runs what is typed. */
  @Command(
      name = "vat",
      description = "Runs what follows in another vat; without a name, says in which.")
  private final class VatCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The vat.")
    private @Nullable String name;

    @Override
    public Integer call() {
      if (name == null) {
        session.console().answer(session.vat());
      } else {
        session.switchTo(name);
      }
      return Exit.OK;
    }
  }

  /** {@code :again}: runs the failed turn again. */
  @Command(
      name = "again",
      description = "Runs the turn again that failed last, with the code as it is now.")
  private final class AgainCommand implements Callable<Integer> {
    @Override
    public Integer call() {
      var failure = session.failure();
      if (failure == null) {
        throw new WorldException("No turn has failed here.");
      }
      var vat = session.world().vat(failure.vat());
      return answering.again(vat, failure.id()) ? Exit.OK : Exit.FAILED;
    }
  }

  /** {@code :help}: what can be typed. */
  @Command(name = "help", description = "Shows all commands, or more about one.")
  private final class HelpCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
    private @Nullable String name;

    @Override
    public Integer call() {
      var all = commandLine();
      var command = name == null ? all : all.getSubcommands().get(name.replaceFirst("^:", ""));
      if (command == null) {
        throw new WorldException("There is no command ':%s'. ':help' lists them.".formatted(name));
      }
      showHelp(command);
      return Exit.OK;
    }
  }

  /** {@code :quit}: leaves. */
  @Command(
      name = "quit",
      aliases = "exit",
      description = "Closes the world and leaves; so does Ctrl+D.")
  private final class QuitCommand implements Callable<Integer> {
    @Override
    public Integer call() {
      session.leave();
      return Exit.OK;
    }
  }

  /** The names of all commands, sorted. */
  List<String> names() {
    return new ArrayList<>(new java.util.TreeSet<>(commandLine().getSubcommands().keySet()));
  }
}
