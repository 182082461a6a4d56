package vivarium.app.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.app.command.Exit;
import vivarium.world.base.WorldException;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.Tokens;

/**
 * Answers what is piped in: each line is an entry, and a line that is incomplete goes on in the
 * next. Each answer is sent as soon as its turn is saved. What fails does not keep the rest from
 * being answered; nor does a line that is still incomplete at the end of the input, after which the
 * lines that it seemed to go on in are entries of their own.
 */
final class LineByLine {
  private static final String NAME = "standard input";

  private final TerminalSession session;
  private final Answering answering;
  private final BufferedReader input;
  private final Deque<String> readAgain = new ArrayDeque<>();
  private final List<String> entry = new ArrayList<>();
  private int firstLine = 1;
  private boolean anyFailed;

  LineByLine(TerminalSession session, Answering answering) {
    this.session = session;
    this.answering = answering;
    this.input =
        new BufferedReader(new InputStreamReader(session.console().in(), StandardCharsets.UTF_8));
  }

  /**
   * Reads to the end.
   *
   * @return 0, or 1 if anything failed
   */
  int run() {
    try {
      answerAll();
    } catch (IOException trouble) {
      throw new WorldException(
          "Standard input cannot be read any more: " + trouble.getMessage() + ".", trouble);
    }
    return anyFailed ? Exit.FAILED : Exit.OK;
  }

  private void answerAll() throws IOException {
    while (!session.isLeaving() && !session.console().out().checkError()) { // somebody listens
      var line = nextLine();
      if (line != null) {
        entry.add(line);
        if (isComplete(String.join("\n", entry))) {
          answer(entry.size());
        }
      } else if (entry.isEmpty()) {
        return;
      } else {
        readAgain.addAll(entry.subList(1, entry.size()));
        answer(1);
      }
    }
  }

  private @Nullable String nextLine() throws IOException {
    return readAgain.isEmpty() ? input.readLine() : readAgain.remove();
  }

  private static boolean isComplete(String text) {
    return Answering.isCommand(text) || !Tokens.isIncomplete(text);
  }

  private void answer(int lines) {
    var text = String.join("\n", entry.subList(0, lines));
    if (!Answering.isEmpty(text)) {
      anyFailed |= !answering.answer(new SourceText(NAME, text.stripTrailing(), firstLine));
    }
    firstLine += lines;
    entry.clear();
  }
}
