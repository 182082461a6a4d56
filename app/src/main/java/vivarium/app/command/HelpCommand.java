package vivarium.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vivarium.app.console.Console;

/** {@code help}: the same as {@code --help}, for those who ask in that order. */
@Command(name = "help", description = "Shows all commands, or more about one.")
final class HelpCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
  private @Nullable String name;

  @Spec private CommandSpec spec;

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var all = spec.parent().commandLine();
    var command = name == null ? all : all.getSubcommands().get(name);
    if (command == null) {
      throw new ParameterException(spec.commandLine(), "There is no command '" + name + "'.");
    }
    console.answer(command.getUsageMessage().stripTrailing());
    return Exit.OK;
  }
}
