package vivarium.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;

class EntryParserTest {
  private final EntryParser parser = new EntryParser();

  @Test
  void anIncompleteEntryGoesOnInTheNextLine() {
    assertThatThrownBy(() -> accept("list do: [ |:x|")).isInstanceOf(EOFError.class);
    assertThatThrownBy(() -> accept("'not closed")).isInstanceOf(EOFError.class);
  }

  @Test
  void aCompleteOrHopelessEntryIsTaken() {
    accept("3 + 4");
    accept("3 + )");
    accept(":checkpoint 'not closed");
  }

  @Test
  void theWordBeforeTheCursorIsCompleted() {
    assertThat(wordAt("traits lis", 10)).isEqualTo("lis");
    assertThat(wordAt("x at: 3 Pu", 10)).isEqualTo("Pu");
    assertThat(wordAt("(pri", 4)).isEqualTo("pri");
    assertThat(wordAt("size + 3", 2)).isEqualTo("si");
    assertThat(wordAt(":lo", 3)).isEqualTo("lo");
    assertThat(wordAt(":diff be", 8)).isEqualTo("be");
    assertThat(wordAt(":log --be", 9)).isEqualTo("--be");
    assertThat(wordAt("3 ", 2)).isEmpty();
  }

  private void accept(String entry) {
    parser.parse(entry, entry.length(), ParseContext.ACCEPT_LINE);
  }

  private String wordAt(String entry, int cursor) {
    return parser.parse(entry, cursor, ParseContext.COMPLETE).word();
  }
}
