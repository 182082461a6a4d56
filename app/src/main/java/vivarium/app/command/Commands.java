package vivarium.app.command;

import java.util.stream.Stream;
import picocli.CommandLine;
import vivarium.app.console.Console;

/** Puts the commands together. */
public final class Commands {
  private static final int HELP_COLUMNS = 88;

  /**
   * Runs the command of this process.
   *
   * @return how the process ends
   */
  public static int run(Console console, Front front, String... arguments) {
    try (var session = new ProcessSession(console)) {
      var line = new CommandLine(new VivariumCommand(session, front));
      onWorld(session).forEach(line::addSubcommand);
      line.addSubcommand(new TourCommand(console, front::desktop));
      line.addSubcommand(new HelpCommand(console));
      return configured(line, session).execute(arguments);
    } catch (RuntimeException trouble) {
      Complaints.complain(console, trouble);
      return Exit.FAILED;
    } finally {
      console.flush();
    }
  }

  /**
   * The commands that work on a world, each under its name; for a terminal, which has its own way of
   * being asked for them.
   */
  public static CommandLine within(Session session, Object root) {
    var line = new CommandLine(root);
    onWorld(session).forEach(line::addSubcommand);
    return configured(line, session);
  }

  private static Stream<Object> onWorld(Session session) {
    return Stream.of(
        new EvalCommand(session),
        new LoadCommand(session),
        new ImportCommand(session),
        new ExportCommand(session),
        new CheckpointCommand(session),
        new LogCommand(session),
        new DiffCommand(session),
        new RollbackCommand(session),
        new UndoCommand(session),
        new VatsCommand(session),
        new CheckCommand(session));
  }

  private static CommandLine configured(CommandLine line, Session session) {
    var console = session.console();
    var complaints = new Complaints(session);
    line.getSubcommands().get("eval").setUnmatchedOptionsArePositionalParams(true);
    return line.setParameterExceptionHandler(complaints)
        .setExecutionExceptionHandler(complaints)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(HELP_COLUMNS)
        .setAbbreviatedOptionsAllowed(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)))
        .setOut(new java.io.PrintWriter(console.out(), true))
        .setErr(new java.io.PrintWriter(console.err(), true));
  }

  private static CommandLine.Help.Ansi ansi(Console console) {
    return console.outPaint() == vivarium.app.console.Paint.ANSI
        ? CommandLine.Help.Ansi.ON
        : CommandLine.Help.Ansi.OFF;
  }

  private Commands() {}
}
