package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.syntax.SyntaxAssertions.assertCode;
import static vivarium.world.syntax.SyntaxAssertions.assertError;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.syntax.Expression.FloatLiteral;
import vivarium.world.syntax.Expression.IntegerLiteral;
import vivarium.world.syntax.Expression.StringLiteral;

/** Words, numbers and strings. */
class LexicalRulesTest {
  private static Expression only(String text) {
    return Parser.code(new SourceText("", text)).statements().getFirst();
  }

  @Nested
  class WhiteSpaceAndComments {
    @Test
    void separates_whenAnyWhiteSpaceCharacterIsUsed() {
      assertCode("(a\t\n\r\u000B\b\fb)", "((. a) b)");
    }

    @Test
    void isSkipped_whenAComment() {
      assertCode("a \"(| what [ 'ever\" b", "((. a) b)");
    }

    @Test
    void goesOn_whenACommentHoldsAnEscapedQuote() {
      assertCode("a \"say \\\"hello\\\" twice\" b", "((. a) b)");
    }

    @Test
    void doesNotEndTheExpression_whenACommentSpansLines() {
      assertCode("a \"one\ntwo\" b", "((. a) b)");
    }

    @Test
    void isAnError_whenACommentIsNotClosed() {
      assertError("a <!>\"one", "comment has no closing double quote");
    }

    @Test
    void isSkipped_whenAFileBeginsWithAByteOrderMark() {
      assertCode("\uFEFFa", "(. a)");
    }

    @Test
    void joinsLines_whenABackslashEndsTheFirst() {
      assertCode("a \\\n b", "((. a) b)");
      assertCode("3 +\\\r\n 4", "(3 + 4)");
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(strings = {"x", "isPoint", "x_1", "a9Z"})
    void isAUnaryMessage_whenItBeginsWithASmallLetter(String name) {
      assertCode(name, "(. " + name + ")");
    }

    @Test
    void isAPrimitive_whenItBeginsWithAnUnderscore() {
      assertCode("x _Clone", "((. x) _Clone)");
      assertCode("x _IntAdd: 3", "((. x) _IntAdd: 3)");
      assertCode("_Foo: 1 Bar: 2 IfFail: [nil]", "(. _Foo:Bar:IfFail: 1 2 [(. nil)])");
    }

    @Test
    void isAnError_whenItBeginsWithACapital() {
      assertError("a <!>Foo", "'Foo' begins with a capital letter");
      assertError("<!>Foo bar", "'Foo' begins with a capital letter");
    }

    @Test
    void isAnError_whenSelfIsAMessage() {
      assertError("a <!>self", "found 'self'");
    }

    @Test
    void isAnError_whenItIsNotAscii() {
      assertError("a <!>\u00e9t\u00e9", "The character '\u00e9' (U+00E9)");
    }

    @Test
    void isAnError_whenACharacterCannotBeSeen() {
      assertError("a<!>\u00a0b", "The character (U+00A0)");
      assertError("a<!>\0b", "The character (U+0000)");
    }

    @Test
    void isAKeyword_whenAColonTouchesIt() {
      assertCode("at:1 Put:2", "(. at:Put: 1 2)");
      assertCode("x:y", "(. x: (. y))");
    }

    @Test
    void isAnError_whenAColonStandsAlone() {
      assertError("x <!>: 3", "A colon touches the word");
      assertError("x <!>:= 3", "A colon touches the word");
    }

    @Test
    void isAnError_whenAnArgumentNameStandsInCode() {
      assertError("[ <!>:x ]", "arguments are declared between bars");
    }
  }

  @Nested
  class Operators {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "+", "-", "==", "<=", "->", "&&", "||", "|>", "^^", "!", "@", "#$%", "`", ";;", "=", "<-",
          ",", "\\"
        })
    void isAnOperator_whenARunOfOperatorCharacters(String operator) {
      assertCode("a " + operator + " b", "((. a) " + operator + " (. b))");
    }

    @Test
    void isAnError_whenABarStandsInCode() {
      assertError("a <!>| b", "found '|'");
    }

    @Test
    void isAnError_whenACaretStandsInsideAnExpression() {
      assertError("a <!>^ b", "'^' stands only before the last expression");
    }
  }

  @Nested
  class Delegates {
    @Test
    void isAResend_whenAPeriodTouchesANameAndASelector() {
      assertCode("parent.foo", "(@parent foo)");
    }

    @Test
    void endsTheExpression_whenASpaceFollowsThePeriod() {
      assertCode("a. b", "(. a). (. b)");
    }

    @Test
    void endsTheExpression_whenThePeriodFollowsSomethingElse() {
      assertCode("3.foo", "3. (. foo)");
      assertCode("a.3", "(. a). 3");
      assertCode("a.(3)", "(. a). 3");
      assertCode("'s'.b", "'s'. (. b)");
      assertCode("a.\\\nb", "(. a). (. b)");
    }

    @Test
    void isAnError_whenABarFollowsThePeriod() {
      assertError("(|a. b. <!>c.|)", "needs a space after it");
    }

    @Test
    void isAnError_whenAMessageIsMeant() {
      assertError("a <!>b.c", "'b.' begins a resend");
    }

    @Test
    void isAnError_whenTheDelegateIsSelf() {
      assertError("<!>self.x", "'self' has no parent");
    }

    @Test
    void isAnError_whenTheDelegateIsNoSlotName() {
      assertError("a <!>Foo.x", "needs a space after it");
      assertError("a <!>_Foo.x", "needs a space after it");
    }

    @Test
    void isAnError_whenResendStandsAlone() {
      assertError("<!>resend foo", "'resend' is followed by a period");
      assertError("a <!>resend. foo", "'resend' is followed by a period");
    }
  }

  @Nested
  class LineEnds {
    @Test
    void endsTheExpression_whenOutsideParentheses() {
      assertCode("a\nb\r\nc\rd", "(. a). (. b). (. c). (. d)");
    }

    @Test
    void isWhiteSpace_whenInsideParenthesesOrBrackets() {
      assertCode("(a\nb)", "((. a) b)");
      assertCode("[a\nb]", "[((. a) b)]");
      assertCode("x: (| a\n = 3 |\n)", "(. x: {a=3})");
    }

    @Test
    void isAnError_whenABraceAloneIsOpen() {
      assertError("{ 'a'<!>\n x }", "The line ends within an expression");
    }

    @Test
    void isAnError_whenTheExpressionIsNotWhole() {
      assertError("3 +<!>\n4", "The line ends within an expression");
    }

    @Test
    void isAnError_whenTheNextLineContinuesAKeywordMessage() {
      assertError("a ifTrue: 1\n<!>False: 2", "'False:' continues a keyword message");
    }

    @Test
    void areIgnored_whenLinesAreEmpty() {
      assertCode("\n\n a.\n\n b \n\n", "(. a). (. b)");
    }
  }

  @Nested
  class Integers {
    @ParameterizedTest
    @CsvSource({
      "0, 0",
      "42, 42",
      "-42, -42",
      "16rFF, 255",
      "16rff, 255",
      "36rZz, 1295",
      "2R101, 5",
      "8r17, 15",
      "-16rFF, -255",
      "16r0FF, 255",
      "536870912, 536870912",
      "9223372036854775808, 9223372036854775808",
      "-100000000000000000000000000000000, -100000000000000000000000000000000",
      "2r1111111111111111111111111111111111111111111111111111111111111111, 18446744073709551615"
    })
    void isRead_whenInAnyBaseAndOfAnySize(String text, String value) {
      assertThat(((IntegerLiteral) only(text)).value()).hasToString(value);
    }

    @Test
    void isAnError_whenWrittenAsInC() {
      assertError("<!>0xFF", "written 16rFF");
      assertError("<!>017", "does not begin with 0");
      assertError("<!>-017", "does not begin with 0");
    }

    @Test
    void isAnError_whenALetterTouchesIt() {
      assertError("12<!>abc", "put a space between a number and a message");
      assertError("12<!>_x", "put a space");
      assertError("3<!>e", "put a space");
    }

    @Test
    void isAnError_whenTheBaseIsOutOfRange() {
      assertError("<!>1r0", "between 2 and 36");
      assertError("<!>37r1", "between 2 and 36");
      assertError("<!>99999999999999999999r1", "between 2 and 36");
    }

    @Test
    void isAnError_whenADigitDoesNotFitTheBase() {
      assertError("2r10<!>2", "'2' is not a digit in base 2");
      assertError("16rF<!>g", "'g' is not a digit in base 16");
      assertError("<!>16r", "Digits in base 16 must follow");
    }
  }

  @Nested
  class Floats {
    @ParameterizedTest
    @CsvSource({
      "3.25, 3.25",
      "1e2, 100.0",
      "1E2, 100.0",
      "1.5e3, 1500.0",
      "1.5e+3, 1500.0",
      "25e-1, 2.5",
      "-2.5, -2.5",
      "-0.0, -0.0",
      "0.1, 0.1",
      "1.7976931348623157e308, 1.7976931348623157E308"
    })
    void isRead_withAllItsDigits(String text, String value) {
      assertThat(((FloatLiteral) only(text)).value()).hasToString(value);
    }

    @Test
    void isAnIntegerAndAPeriod_whenNoDigitFollowsThePeriod() {
      assertCode("3.", "3");
      assertCode("3. 4", "3. 4");
    }

    @Test
    void isAnError_whenNotDecimal() {
      assertError("16rFF<!>.5", "Only a decimal number");
      assertError("1.5<!>.5", "Only a decimal number");
    }

    @Test
    void isAnError_whenTooLarge() {
      assertError("<!>1e999", "too large");
    }
  }

  @Nested
  class NegativeNumbers {
    @Test
    void isBinaryMinus_whenAnOperandStandsBeforeIt() {
      assertCode("2-1", "(2 - 1)");
      assertCode("2 -1", "(2 - 1)");
      assertCode("x-1.5", "((. x) - 1.5)");
      assertCode("(3)-1", "(3 - 1)");
      assertCode("2 - 1 -16rFF", "((2 - 1) - 255)");
    }

    @Test
    void isALiteral_whenNoOperandStandsBeforeIt() {
      assertCode("-3 abs", "(-3 abs)");
      assertCode("2 + -1", "(2 + -1)");
      assertCode("foo: -1", "(. foo: -1)");
      assertCode("a: 3 -1", "(. a: (3 - 1))");
    }

    @Test
    void bindsAsMinusDoes_whenAMessageFollows() {
      assertCode("2 -3 abs", "(2 - (3 abs))");
      assertError("2 * 3 <!>-1", "no precedence among operators");
    }

    @Test
    void isAnOperator_whenMoreOperatorCharactersTouchIt() {
      assertCode("2--1", "(2 -- 1)");
      assertCode("2 +-1", "(2 +- 1)");
    }
  }

  @Nested
  class Strings {
    private static String read(String literal) {
      return ((StringLiteral) only(literal)).value();
    }

    @Test
    void isRead_whenItHoldsAnyCharacter() {
      assertThat(read("'na\u00efve \ud83d\ude00 \"quoted\" (|'"))
          .isEqualTo("na\u00efve \ud83d\ude00 \"quoted\" (|");
      assertThat(read("''")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '#',
        value = {
          "\\t, 9",
          "\\b, 8",
          "\\n, 10",
          "\\f, 12",
          "\\r, 13",
          "\\v, 11",
          "\\a, 7",
          "\\0, 0",
          "\\\\, 92",
          "\\', 39",
          "\\\", 34",
          "\\?, 63",
          "\\x41, 65",
          "\\xfF, 255",
          "\\d065, 65",
          "\\d255, 255",
          "\\o101, 65",
          "\\o377, 255",
          "\\u0041, 65",
          "\\u20AC, 8364",
          "\\u{41}, 65",
          "\\u{1F600}, 128512",
          "\\u{10ffff}, 1114111"
        })
    void isReplaced_whenAnEscape(String escape, int codePoint) {
      assertThat(read("'<" + escape + ">'")).isEqualTo("<" + Character.toString(codePoint) + ">");
    }

    @Test
    void vanishes_whenABackslashEndsTheLine() {
      assertThat(read("'a\\\nb\\\r\nc'")).isEqualTo("abc");
    }

    @Test
    void isANewline_whenTheLineEndsInAnyWay() {
      assertThat(read("'a\nb\rc\r\nd'")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void isOnePair_whenBothHalvesAreEscaped() {
      assertThat(read("'\\uD83D\\uDE00'")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void isAnError_whenTheEscapeIsUnknown() {
      assertError("a: 'x<!>\\qy'", "This is not an escape");
      assertError("'<!>\\\ud83d\ude00'", "This is not an escape");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\\x4",
          "\\xg1",
          "\\d256",
          "\\d1",
          "\\o400",
          "\\o8",
          "\\u123",
          "\\u{}",
          "\\u{110000}",
          "\\u{1234567}",
          "\\u{12",
          "\\u{x}"
        })
    void isAnError_whenTheNumberOfTheEscapeIsWrong(String escape) {
      assertError("'ab<!>" + escape + "'", escape.substring(0, 2));
    }

    @Test
    void isAnError_whenAQuoteIsDoubled() {
      assertError("'it'<!>'s'", "Two strings cannot touch");
    }

    @Test
    void isAnError_whenNotClosed() {
      assertError("a: <!>'abc", "no closing quote");
      assertError("a: <!>'abc\\", "no closing quote");
    }
  }
}
