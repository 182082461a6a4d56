package vivarium.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import vivarium.app.console.Console;

/** Puts the commands together. */
public final class Commands {
  private static final int HELP_COLUMNS = 88;

  private static final String TOUR = "tour";
  private static final String HELP = "help";

  /** The commands that work on a world. */
  private static final Map<String, Function<Session, Object>> ON_WORLD = onWorld();

  private static Map<String, Function<Session, Object>> onWorld() {
    var commands = new LinkedHashMap<String, Function<Session, Object>>();
    commands.put("eval", EvalCommand::new);
    commands.put("load", LoadCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("checkpoint", CheckpointCommand::new);
    commands.put("log", LogCommand::new);
    commands.put("diff", DiffCommand::new);
    commands.put("rollback", RollbackCommand::new);
    commands.put("history", HistoryCommand::new);
    commands.put("forget", ForgetObjectCommand::new);
    commands.put("undo", UndoCommand::new);
    commands.put("redo", RedoCommand::new);
    commands.put("vats", VatsCommand::new);
    commands.put("who-refers", WhoRefersCommand::new);
    commands.put("why-alive", WhyAliveCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("world", WorldCommand::line);
    commands.put("serve", ServeCommand::new);
    return commands;
  }

  /**
   * Runs the command of this process.
   *
   * @return how the process ends
   */
  public static int run(Console console, Front front, String... arguments) {
    try (var session = new ProcessSession(console)) {
      var line = new CommandLine(new VivariumCommand(session, front));
      var words = List.of(arguments);
      var named =
          ON_WORLD.entrySet().stream().filter(entry -> words.contains(entry.getKey())).toList();
      if (named.size() == 1 && !words.contains(HELP) && !words.contains(TOUR)) {
        // To look at every command takes longer than to run one.
        var only = named.getFirst();
        add(line, only.getKey(), only.getValue().apply(session));
      } else {
        ON_WORLD.forEach((name, command) -> add(line, name, command.apply(session)));
        line.addSubcommand(TOUR, new TourCommand(console, front::desktop));
        line.addSubcommand(HELP, new HelpCommand(console, line));
      }
      return configured(line, session).execute(arguments);
    } catch (RuntimeException trouble) {
      Complaints.complain(console, trouble);
      return Exit.FAILED;
    } finally {
      console.flush();
    }
  }

  /** All commands that work on a world, each under its name, below a root of the caller's. */
  public static CommandLine within(Session session, Object root) {
    var line = new CommandLine(root);
    ON_WORLD.forEach((name, command) -> add(line, name, command.apply(session)));
    return configured(line, session);
  }

  private static void add(CommandLine line, String name, Object command) {
    var added = command instanceof CommandLine whole ? whole : new CommandLine(command);
    if (command instanceof EvalCommand) {
      added.setUnmatchedOptionsArePositionalParams(true); // an expression may begin with a minus
    }
    line.addSubcommand(name, added);
  }

  private static CommandLine configured(CommandLine line, Session session) {
    var console = session.console();
    var complaints = new Complaints(session);
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
