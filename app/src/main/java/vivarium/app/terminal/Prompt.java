package vivarium.app.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import vivarium.app.command.Exit;
import vivarium.app.console.Console;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SourceText;

/**
 * A prompt for a person: history, completion, colours, entries of several lines.
 *
 * <p>Ctrl+C is read as a character and never becomes a signal, because a signal would also end
 * whatever this process was started by, such as a build.
 */
final class Prompt {
  private static final String INTERRUPT_CHARACTER = "\u0003";
  private static final String INTERRUPT_WIDGET = "vivarium-interrupt";
  private static final int HISTORY_ENTRIES = 2_000;

  private final TerminalSession session;
  private final Answering answering;
  private final Console console;
  private final Path history;

  /**
   * @param history the file that keeps what was typed
   */
  Prompt(TerminalSession session, Answering answering, Path history) {
    this.session = session;
    this.answering = answering;
    this.console = session.console();
    this.history = history;
  }

  /**
   * Answers on the terminal of this process until the person leaves.
   *
   * @return 0: a person has seen what went wrong
   */
  int run() {
    try (var terminal =
        TerminalBuilder.builder()
            .system(true)
            .dumb(true)
            .encoding(StandardCharsets.UTF_8)
            .build()) {
      run(terminal);
      return Exit.OK;
    } catch (IOException trouble) {
      throw new WorldException(
          "The terminal cannot be used: " + trouble.getMessage() + ".", trouble);
    }
  }

  /** Answers on a terminal until the person leaves. */
  void run(Terminal terminal) {
    withoutInterruptSignal(terminal);
    session.stopBy(new KeyStopper(terminal));
    greet();
    answerAll(reader(terminal));
  }

  private static void withoutInterruptSignal(Terminal terminal) {
    var attributes = terminal.getAttributes();
    attributes.setControlChar(ControlChar.VINTR, 0);
    terminal.setAttributes(attributes);
  }

  private LineReader reader(Terminal terminal) {
    var names = new VatNames(session);
    var reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("vivarium")
            .parser(new EntryParser())
            .completer(new EntryCompleter(session, names, new TerminalCommands(session, answering)))
            .highlighter(new EntryHighlighter(console.look().colours()))
            .variable(LineReader.HISTORY_SIZE, HISTORY_ENTRIES)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  … ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, true)
            .build();
    if (!session.world().isEncrypted()) { // what is typed there must not be readable elsewhere
      reader.setVariable(LineReader.HISTORY_FILE, history);
    }
    reader
        .getWidgets()
        .put(
            INTERRUPT_WIDGET,
            () -> {
              throw new UserInterruptException(reader.getBuffer().toString());
            });
    reader
        .getKeyMaps()
        .values()
        .forEach(keys -> keys.bind(new Reference(INTERRUPT_WIDGET), INTERRUPT_CHARACTER));
    return reader;
  }

  private void greet() {
    var world = session.world();
    var recovered = world.status().recovered();
    if (world.isKept()) {
      console.answer(
          (world.created() ? "A new world in " : "The world in ") + world.directory() + ".");
    } else {
      console.answer("A new world, held in memory only: nothing of it is left when you leave it.");
    }
    if (recovered.turns() > 0) {
      console.answer("It was not closed last time; everything that was saved is here.");
    }
    console.answer(console.outPaint().faint(":help lists the commands, Ctrl+D leaves."));
  }

  private void answerAll(LineReader reader) {
    while (!session.isLeaving()) {
      try {
        var entry = reader.readLine(session.vat() + "> ");
        if (!Answering.isEmpty(entry)) {
          answering.answer(new SourceText("", entry.stripTrailing()));
        }
      } catch (UserInterruptException abandoned) {
        // The entry is abandoned; a new prompt shows that.
      } catch (EndOfFileException done) {
        return;
      }
    }
  }
}
