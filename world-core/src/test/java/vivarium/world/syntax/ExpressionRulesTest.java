package vivarium.world.syntax;

import static vivarium.world.syntax.SyntaxAssertions.assertCode;
import static vivarium.world.syntax.SyntaxAssertions.assertError;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Messages, their precedence, and code made of them. */
class ExpressionRulesTest {
  @Nested
  class Precedence {
    @Test
    void bindsUnaryThenBinaryThenKeyword() {
      assertCode("a b + c d foo: e f", "((((. a) b) + ((. c) d)) foo: ((. e) f))");
    }

    @Test
    void followsParentheses_whenThereAreAny() {
      assertCode("a * (b + c)", "((. a) * ((. b) + (. c)))");
      assertCode("(a foo: b) bar", "(((. a) foo: (. b)) bar)");
    }

    @Test
    void goesLeftToRight_whenUnaryMessagesFollowEachOther() {
      assertCode("a b c", "(((. a) b) c)");
    }
  }

  @Nested
  class BinaryMessages {
    @Test
    void goLeftToRight_whenTheOperatorIsTheSame() {
      assertCode("1 + 2 + 3", "((1 + 2) + 3)");
    }

    @Test
    void areAnError_whenOperatorsAreMixed() {
      assertError(
          "3 + 4 <!>* 5",
          "no precedence among operators; put parentheses around one of '+' and '*'");
    }

    @Test
    void takeAKeywordMessageToTheImplicitSelf_whenAKeywordFollows() {
      assertCode("1 + power: 3", "(1 + (. power: 3))");
      assertCode("1 + power: 3 + 4", "(1 + (. power: (3 + 4)))");
      assertCode("1 + resend.power: 3", "(1 + (@ power: 3))");
    }

    @Test
    void goToTheImplicitSelf_whenNoOperandStandsBeforeTheOperator() {
      assertCode("+ 5", "(. + 5)");
      assertCode("x: + 5 + 6", "(. x: ((. + 5) + 6))");
    }

    @Test
    void areAnError_whenTheArgumentIsMissing() {
      assertError("3 + <!>* 4", "Expected an expression here, but found '*'");
      assertError("3 +<!>", "the text ends");
    }
  }

  @Nested
  class KeywordMessages {
    @Test
    void areOneSend_whenKeywordsBeginWithCapitals() {
      assertCode("5 min: 4 Max: 7", "(5 min:Max: 4 7)");
    }

    @Test
    void bindToTheRight_whenAKeywordBeginsWithASmallLetter() {
      assertCode("5 min: 4 max: 7", "(5 min: (4 max: 7))");
    }

    @Test
    void giveCapitalKeywordsToTheInnermost() {
      assertCode("a foo: b bar: c Baz: d", "((. a) foo: ((. b) bar:Baz: (. c) (. d)))");
      assertCode("a foo: (b bar: c) Baz: d", "((. a) foo:Baz: ((. b) bar: (. c)) (. d))");
    }

    @Test
    void goToTheImplicitSelf_whenNoReceiverIsWritten() {
      assertCode("at: 1 Put: 2", "(. at:Put: 1 2)");
      assertCode("self at: 1", "(self at: 1)");
    }

    @Test
    void areAnError_whenACapitalKeywordComesFirst() {
      assertError("a <!>Put: 3", "'Put:' continues a keyword message");
      assertError("<!>Put: 3", "'Put:' continues a keyword message");
    }

    @Test
    void areAnError_whenTheArgumentIsMissing() {
      assertError("(a foo: <!>)", "Expected an expression here, but found ')'");
    }

    @Test
    void areAnError_whenAnEqualsSignTouchesTheKeyword() {
      assertError("x:<!>= 3", "Assignment is written 'x: value'");
    }
  }

  @Nested
  class Resends {
    @Test
    void areUndirected_whenWrittenWithResend() {
      assertCode("resend.foo", "(@ foo)");
      assertCode("resend.+ 5", "(@ + 5)");
      assertCode("resend.at: 1 Put: 2", "(@ at:Put: 1 2)");
    }

    @Test
    void areDirected_whenWrittenWithAParent() {
      assertCode("p.foo", "(@p foo)");
      assertCode("p.<= 5", "(@p <= 5)");
      assertCode("p.at: 1 Put: 2", "(@p at:Put: 1 2)");
    }

    @Test
    void areReceivers_whenMessagesFollow() {
      assertCode("resend.foo bar", "((@ foo) bar)");
      assertCode("resend.+ 5 + 6", "((@ + 5) + 6)");
      assertCode("resend.foo + resend.bar", "((@ foo) + (@ bar))");
      assertCode("resend.foo bar: 3", "((@ foo) bar: 3)");
    }

    @Test
    void areBinary_whenTheOperatorIsAMinusBeforeADigit() {
      assertCode("p.-5", "(@p - 5)");
    }

    @Test
    void areAnError_whenAResentOperatorIsAnArgument() {
      assertError("3 + p.<!>+ 4", "parentheses around a resent operator");
      assertError("3 + p.<!>-4", "parentheses around a resent operator");
    }

    @Test
    void areAnError_whenNoSelectorFollows() {
      assertError("<!>p.^ x", "needs a space after it");
      assertError("<!>p.Foo: x", "needs a space after it");
    }

    @Test
    void areAnError_whenAPrimitiveIsResent() {
      assertError("p.<!>_Clone", "primitive cannot be resent");
      assertError("resend.<!>_At: 3", "primitive cannot be resent");
    }
  }

  @Nested
  class Code {
    @Test
    void isSeparatedByPeriods_andMayEndWithOne() {
      assertCode("a. b. c.", "(. a). (. b). (. c)");
      assertCode("", "");
    }

    @Test
    void isAnError_whenAPeriodStandsForNothing() {
      assertError("a. <!>. b", "Expected an expression here, but found '.'");
      assertError("<!>.", "Expected an expression");
    }

    @Test
    void isAnError_whenTwoOperandsStandSideBySide() {
      assertError("3 <!>4", "Expected a message, a period or the end of the text here");
      assertError("a <!>'b'", "found the string 'b'");
      assertError("[ 3 <!>4 ]", "Expected a message, a period or ']' here, but found '4'");
    }

    @Test
    void returns_whenACaretStandsBeforeTheLastExpression() {
      assertCode("a. ^ b.", "(. a). (. b) ^");
      assertCode("[ ^ a ]", "[(. a) ^]");
    }

    @Test
    void isAnError_whenSomethingFollowsTheReturn() {
      assertError("^ a. <!>b", "Nothing can follow the expression with '^'");
    }

    @Test
    void isAnError_whenTheCaretReturnsNothing() {
      assertError("[ ^<!>]", "Expected an expression");
    }
  }

  @Nested
  class Parentheses {
    @Test
    void areAnError_whenTheyHoldMoreThanOneExpression() {
      assertError("(a<!>. b)", "Only one expression can stand in parentheses");
      assertError("(<!>^ a)", "'^' stands only before the last expression");
    }

    @Test
    void areAnError_whenTheyHoldSlotsAndCode() {
      assertError("(| x = 3 | <!>x)", "A method can be written only as the contents of a slot");
    }

    @Test
    void areAnError_whenNotClosed() {
      assertError("a: <!>(b foo", "This '(' is never closed");
      assertError("<!>[ [ a ]", "This '[' is never closed");
      assertError("(<!>| a", "This '|' is never closed");
    }

    @Test
    void areAnError_whenNotOpened() {
      assertError("a<!>)", "This ')' has no '(' before it");
      assertError("<!>]", "This ']' has no '[' before it");
      assertError("a <!>}", "This '}' has no '{' before it");
    }

    @Test
    void areAnError_whenTheyDoNotFit() {
      assertError("\n (a<!>]", "This ']' does not fit the '(' in line 2, column 2");
      assertError("[ a <!>)", "This ')' does not fit the '['");
    }
  }

  @Nested
  class Annotations {
    @Test
    void belongToTheExpression_whenBracesHoldATextAndAnExpression() {
      assertCode("{ 'Comment: two' (| x |) }", "{x} #'Comment: two'");
      assertCode("a: { 'n' 1 + 2 } Put: 3", "(. a:Put: (1 + 2) #'n' 3)");
    }

    @Test
    void areAnError_whenTheTextOrTheExpressionIsMissing() {
      assertError("{ <!>a }", "Expected the annotation, a string after '{', here");
      assertError("({ 'a' <!>})", "Expected an expression");
      assertError("({ 'a' b <!>. c })", "Expected a message or '}' here");
    }
  }
}
