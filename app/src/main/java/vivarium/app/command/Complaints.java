package vivarium.app.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vivarium.app.console.Console;
import vivarium.app.console.Words;
import vivarium.world.base.DiskTrouble;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SyntaxError;

/** Says in a line or two what went wrong and what to do, whatever went wrong. */
public final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private final Session session;

  Complaints(Session session) {
    this.session = session;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    return misunderstood(problem(mistake), mistake.getCommandLine());
  }

  private int misunderstood(String problem, CommandLine command) {
    var spec = command.getCommandSpec();
    session.console().complain(problem);
    session.console().say("See '" + session.help(name(spec)) + "'.");
    return Exit.USAGE;
  }

  /** The command as it is written, without the program before it. */
  private static String name(CommandSpec spec) {
    if (spec.parent() == null) {
      return "";
    }
    var above = name(spec.parent());
    return above.isEmpty() ? spec.name() : above + " " + spec.name();
  }

  private String problem(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      var word = unmatched.getUnmatched().getFirst();
      if (word.startsWith("-")) {
        return "There is no option '" + word + "' here.";
      }
      if (mistake.getCommandLine().getCommandSpec().parent() == null) {
        return "There is no command '" + word + "'." + suggestion(unmatched);
      }
      return "'" + word + "' is one argument too many.";
    }
    var argument = mistake.getArgSpec();
    var wanted = argument == null || mistake.getValue() == null ? "" : wanted(argument);
    if (!wanted.isEmpty()) {
      return "%s takes %s, not '%s'.".formatted(name(argument), wanted, mistake.getValue());
    }
    if (mistake.getCause() instanceof TypeConversionException told) {
      return sentence(String.valueOf(told.getMessage()));
    }
    return sentence(String.valueOf(mistake.getMessage()).replaceFirst("^Error: ", ""));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** What an argument takes, in words; empty where its own converter says it better. */
  private static String wanted(ArgSpec argument) {
    var type = argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Words.choice(
          Stream.of(type.getEnumConstants())
              .map(constant -> String.valueOf(constant).toLowerCase(Locale.ROOT))
              .toList());
    }
    return NUMBERS.contains(type) ? "a whole number" : "";
  }

  private static String suggestion(UnmatchedArgumentException unmatched) {
    var suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty() ? "" : " Do you mean '" + suggestions.getFirst() + "'?";
  }

  @Override
  public int handleExecutionException(
      Exception trouble, CommandLine command, ParseResult arguments) {
    if (trouble instanceof UsageMistake mistake) {
      return misunderstood(mistake.problem(), command);
    }
    complain(session.console(), trouble);
    return Exit.FAILED;
  }

  /** Says what is wrong, as plainly as it is known. */
  public static void complain(Console console, Throwable trouble) {
    switch (trouble) {
      case SyntaxError error -> console.complain(error.rendering());
      case WorldException plain -> console.complain(String.valueOf(plain.getMessage()));
      case UncheckedIOException disk -> console.complain(disk(requireNonNull(disk.getCause())));
      case IOException disk -> console.complain(disk(disk));
      default -> bug(console, trouble);
    }
  }

  private static String disk(IOException trouble) {
    return sentence("The disk did not do as asked: " + DiskTrouble.reason(trouble));
  }

  /** Nobody but us can do anything about it, so it comes with all that we need. */
  private static void bug(Console console, Throwable trouble) {
    var message =
        trouble instanceof WorldBug
            ? message(trouble)
            : "Bug in Vivarium: " + trouble.getClass().getSimpleName() + ": " + message(trouble);
    console.complain(sentence(message) + " What was saved is safe; please report this.");
    trouble.printStackTrace(console.err());
    console.flush();
  }

  private static String message(Throwable trouble) {
    return Words.line(String.valueOf(trouble.getMessage()), 200);
  }

  private static String sentence(String text) {
    var begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.endsWith(".") || begun.endsWith("?") ? begun : begun + ".";
  }
}
