package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editor colours, and when the prompt asks for more. */
class TokensTest {
  private static List<String> categories(String text) {
    return Tokens.of(text).stream()
        .map(token -> token.category() + " " + slice(text, token.span()))
        .toList();
  }

  private static String slice(String text, SourceSpan span) {
    return text.substring(span.start(), span.end());
  }

  @Nested
  class Colours {
    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        value = {
          "foo, IDENTIFIER",
          "foo:, KEYWORD",
          "Foo:, KEYWORD",
          "<-, OPERATOR",
          "-16rFF, INTEGER",
          "1e2, FLOAT",
          "'it\\'s', STRING",
          "\"c\", COMMENT",
          ":x, ARGUMENT",
          "_Clone, PRIMITIVE",
          "_At:, PRIMITIVE",
          "self, SELF",
          "(, PUNCTUATION",
          "|, PUNCTUATION",
          "^, PUNCTUATION",
          "Foo, ERROR",
          "0x1F, ERROR",
          "\u00e9, ERROR",
          "'abc, STRING",
          "\"abc, COMMENT"
        })
    void areGiven_whenOneTokenIsTheWholeText(String text, TokenCategory category) {
      assertThat(Tokens.of(text))
          .containsExactly(new Token(category, new SourceSpan(0, text.length())));
    }

    @Test
    void showTheDelegateOfAResend() {
      assertThat(categories("resend.copy p.+ 3"))
          .containsExactly(
              "RESEND resend.", "IDENTIFIER copy", "RESEND p.", "OPERATOR +", "INTEGER 3");
    }

    @Test
    void markOnlyTheWrongEscapeOfAString() {
      assertThat(categories("'ab\\qcd' x"))
          .containsExactly("STRING 'ab", "ERROR \\q", "STRING cd'", "IDENTIFIER x");
      assertThat(categories("'\\q")).containsExactly("STRING '", "ERROR \\q");
    }

    @Test
    void markOnlyWhatTouchesANumber() {
      assertThat(categories("12abc 3")).containsExactly("INTEGER 12", "ERROR abc", "INTEGER 3");
    }

    @Test
    void goOn_afterAnError() {
      assertThat(categories("(\u00a7 ] 'x')"))
          .containsExactly(
              "PUNCTUATION (", "ERROR \u00a7", "PUNCTUATION ]", "STRING 'x'", "PUNCTUATION )");
    }
  }

  @Nested
  class Prompts {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "(",
          "[ a",
          "(a (b)",
          "(| x = 3.",
          "'abc",
          "'a\\'",
          "\"note",
          "a \\",
          "3 + \\\n",
          "x: [ :a |"
        })
    void askForMore_whenTheTextCanGoOn(String text) {
      assertThat(Tokens.isIncomplete(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "a",
          "(a)",
          "a)",
          "(a]",
          "[ 0x12",
          "( 'it''s",
          "'a' ( \u00e9",
          "\"(\"",
          "'('",
          "3 +",
          "{ 'a'",
          "\"note \\\\\""
        })
    void doNotAskForMore_whenTheTextIsWholeOrWrong(String text) {
      assertThat(Tokens.isIncomplete(text)).isFalse();
    }
  }
}
