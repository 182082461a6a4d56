package vivarium.app.terminal;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import vivarium.world.syntax.Tokens;

/** Tells the line editor when an entry is complete, and which word the cursor is in. */
final class EntryParser implements Parser {
  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    boolean command = Answering.isCommand(line);
    if (context == ParseContext.ACCEPT_LINE && !command && Tokens.isIncomplete(line)) {
      throw new EOFError(-1, cursor, "The entry goes on in the next line.");
    }
    int start = cursor;
    while (start > 0 && belongsToWord(line.charAt(start - 1), command)) {
      start--;
    }
    return new Word(line, cursor, line.substring(start, cursor));
  }

  private static boolean belongsToWord(char c, boolean command) {
    return command
        ? !Character.isWhitespace(c) && c != ':' && c != '\'' && c != '"'
        : Character.isLetterOrDigit(c) || c == '_' || c == ':';
  }

  /** The word before the cursor; what stands behind it is left alone. */
  private record Word(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
