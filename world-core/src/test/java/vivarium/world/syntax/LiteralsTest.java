package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.syntax.Expression.StringLiteral;

class LiteralsTest {
  private static String read(String literal) {
    return ((StringLiteral) Parser.code(new SourceText("", literal)).statements().getFirst())
        .value();
  }

  @Test
  void quote_keepsWhatAPersonCanRead() {
    assertThat(Literals.quote("na\u00efve \ud83d\ude00 \"x\"?"))
        .isEqualTo("'na\u00efve \ud83d\ude00 \"x\"?'");
  }

  @Test
  void quote_escapesWhatEndsOrHidesInALiteral() {
    assertThat(Literals.quote("it's a \\\t\n\b\f\r\u000b\u0007\0"))
        .isEqualTo("'it\\'s a \\\\\\t\\n\\b\\f\\r\\v\\a\\0'");
    assertThat(Literals.quote("\u007f\u00a0\u200b\u2028\ud83d"))
        .isEqualTo("'\\x7f\\xa0\\u{200B}\\u{2028}\\u{D83D}'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "\\", "\\n", "\0001", "\ud83d", "\ude00\ud83d", "\uffff", "\u0085x"})
  void quote_isReadAsTheSameString(String contents) {
    assertThat(read(Literals.quote(contents))).isEqualTo(contents);
  }

  @Test
  void quote_isReadAsTheSameString_forEveryCharacter() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= 0x2FFF; c++) {
      all.appendCodePoint(c);
    }
    assertThat(read(Literals.quote(all.toString()))).isEqualTo(all.toString());
  }
}
