package vivarium.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class EntryHighlighterTest {
  private static final String ENTRY = "x at: 'a' Put: 3 \"why\" + self";

  @Test
  void theTextStaysTheSame_whateverItIs() throws Exception {
    for (var entry : new String[] {ENTRY, "", "((", "'open", ":log -n 3", "a\n  b"}) {
      assertThat(new EntryHighlighter(true).highlight(reader(), entry).toString()).isEqualTo(entry);
    }
  }

  @Test
  void eachSortHasItsColour() throws Exception {
    var painted = new EntryHighlighter(true).highlight(reader(), ENTRY);
    assertThat(painted.styleAt(ENTRY.indexOf("'a'")))
        .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN));
    assertThat(painted.styleAt(ENTRY.indexOf("at:")))
        .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
    assertThat(painted.styleAt(ENTRY.indexOf("self"))).isEqualTo(AttributedStyle.BOLD);
    assertThat(painted.styleAt(0)).isEqualTo(AttributedStyle.DEFAULT);
  }

  @Test
  void nothingIsColoured_whenThePersonWantsNone() throws Exception {
    var plain = new EntryHighlighter(false).highlight(reader(), ENTRY);
    assertThat(plain.styleAt(ENTRY.indexOf("'a'"))).isEqualTo(AttributedStyle.DEFAULT);
  }

  private static LineReader reader() throws Exception {
    var terminal =
        new DumbTerminal(
            java.io.InputStream.nullInputStream(), java.io.OutputStream.nullOutputStream());
    return LineReaderBuilder.builder().terminal(terminal).build();
  }
}
