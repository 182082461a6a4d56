package vivarium.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line: separated by blanks, and quoted where they contain some. */
final class CommandWords {
  /**
   * Splits a line.
   *
   * <p>Single and double quotes hold a word together and stand for themselves within each other; a
   * quote that is not closed runs to the end of the line.
   */
  static List<String> of(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  private CommandWords() {}
}
