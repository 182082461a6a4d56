package vivarium.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vivarium.app.console.Console;

/** {@code help}: the same as {@code --help}, for those who ask in that order. */
@Command(name = "help", description = "Shows all commands, or more about one.")
final class HelpCommand implements Callable<Integer> {
  private final Console console;
  private final CommandLine all;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
  private @Nullable String name;

  /**
   * @param all the commands that it explains
   */
  HelpCommand(Console console, CommandLine all) {
    this.console = console;
    this.all = all;
  }

  @Override
  public Integer call() {
    var command = name == null ? all : all.getSubcommands().get(name);
    if (command == null) {
      throw new UsageMistake("There is no command '" + name + "'.");
    }
    console.answer(command.getUsageMessage().stripTrailing());
    return Exit.OK;
  }
}
