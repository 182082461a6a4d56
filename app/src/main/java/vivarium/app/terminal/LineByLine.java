package vivarium.app.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import vivarium.app.command.Exit;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.Tokens;

/**
 * Answers what is piped in: each line is an entry, and a line that is incomplete goes on in the
 * next. Each answer is sent as soon as its turn is saved. What fails does not keep the rest from
 * being answered.
 */
final class LineByLine {
  private static final String NAME = "standard input";

  private final TerminalSession session;
  private final Answering answering;
  private boolean anyFailed;

  LineByLine(TerminalSession session, Answering answering) {
    this.session = session;
    this.answering = answering;
  }

  /**
   * Reads to the end.
   *
   * @return 0, or 1 if anything failed
   */
  int run() {
    var input =
        new BufferedReader(new InputStreamReader(session.console().in(), StandardCharsets.UTF_8));
    try {
      answerAll(input);
    } catch (IOException trouble) {
      throw new WorldException(
          "Standard input cannot be read any more: " + trouble.getMessage() + ".", trouble);
    }
    return anyFailed ? Exit.FAILED : Exit.OK;
  }

  private void answerAll(BufferedReader input) throws IOException {
    var entry = new StringBuilder();
    int lineNumber = 0;
    int firstLine = 1;
    for (var line = input.readLine(); line != null; line = input.readLine()) {
      lineNumber++;
      entry.append(line).append('\n');
      if (isComplete(entry.toString())) {
        answer(entry.toString(), firstLine);
        entry.setLength(0);
        firstLine = lineNumber + 1;
        if (session.isLeaving() || session.console().out().checkError()) {
          return; // nobody reads the answers any more
        }
      }
    }
    answer(entry.toString(), firstLine);
  }

  private static boolean isComplete(String entry) {
    return Answering.isCommand(entry) || !Tokens.isIncomplete(entry);
  }

  private void answer(String entry, int firstLine) {
    if (!Answering.isEmpty(entry)) {
      anyFailed |= !answering.answer(new SourceText(NAME, entry.stripTrailing(), firstLine));
    }
  }
}
