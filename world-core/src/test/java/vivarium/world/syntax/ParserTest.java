package vivarium.world.syntax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.syntax.Expression.BlockLiteral;
import vivarium.world.syntax.Expression.MessageSend;
import vivarium.world.syntax.Expression.ObjectLiteral;
import vivarium.world.syntax.Expression.ResendSend;

/** The ways in, the positions in what comes out, and the bounds. */
class ParserTest {
  private static SourceText source(String text) {
    return new SourceText("test.self", text);
  }

  private static CodeBody methodOf(String slot) {
    return requireNonNull(Parser.slot(source(slot)).method());
  }

  private static SyntaxError errorOf(Runnable parsing) {
    try {
      parsing.run();
    } catch (SyntaxError error) {
      return error;
    }
    throw new AssertionError("no syntax error");
  }

  @Nested
  class Files {
    @Test
    void areExpressions_onePerLineOrPeriod() {
      List<Expression> expressions =
          Parser.file(source("'revision'\n\"comment\"\na _AddSlots: (|\n x. |)\nb. c\n"));
      assertThat(expressions.stream().map(TreeText::of))
          .containsExactly("'revision'", "((. a) _AddSlots: {x})", "(. b)", "(. c)");
    }

    @Test
    void areAnError_whenTheyReturn() {
      SyntaxError error = errorOf(() -> Parser.file(source("a\n^ \"^\" b")));
      assertThat(error.problem()).contains("no method");
      assertThat(error.offset()).isEqualTo(2);
    }
  }

  @Nested
  class Slots {
    @Test
    void mayGoOverLines_andEndWithAPeriod() {
      SlotDeclaration slot = Parser.slot(source("foo: a = (\n a\n + 1 ).\n"));
      assertThat(TreeText.of(slot)).isEqualTo("foo:=(|:a| ((. a) + 1))");
    }

    @Test
    void areAnError_whenSomethingFollows() {
      assertThat(errorOf(() -> Parser.slot(source("x. y"))).offset()).isEqualTo(3);
    }

    @Test
    void areAnError_whenAnArgument() {
      assertThat(errorOf(() -> Parser.slot(source(":x"))).problem()).contains("arguments");
    }

    @Test
    void areAnError_whenEmpty() {
      assertThat(errorOf(() -> Parser.slot(source(""))).problem())
          .isEqualTo("Expected the name of a slot here, but the text ends.");
    }
  }

  @Nested
  class MethodBodies {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "at: k Put: v = ( | t | t: k. ^ v )",
          "at:Put: = (| :k. :v. t | t: k. ^ v )",
          "size = ( 3 )",
          "+ a = ()"
        })
    void areReadAgain_fromTheirTextAndHeaderArguments(String slotSource) {
      CodeBody body = methodOf("  " + slotSource);
      CodeBody again = Parser.method(source(body.text()), body.headerArgumentNames());
      assertThat(TreeText.body(again)).isEqualTo(TreeText.body(body));
      assertThat(again.text()).isEqualTo(body.text());
      assertThat(again.headerArgumentNames()).isEqualTo(body.headerArgumentNames());
      assertThat(again.argumentNames()).isEqualTo(body.argumentNames());
    }

    @Test
    void knowTheirArguments_whereverNamed() {
      CodeBody outside = methodOf("at: k Put: v = ( k )");
      CodeBody inside = methodOf("at: Put: = (| t. :k. :v | k )");
      assertThat(outside.argumentNames()).containsExactly("k", "v");
      assertThat(outside.headerArgumentNames()).containsExactly("k", "v");
      assertThat(inside.argumentNames()).containsExactly("k", "v");
      assertThat(inside.headerArgumentNames()).isEmpty();
    }

    @Test
    void areAnError_whenNotInParentheses() {
      assertThat(errorOf(() -> Parser.method(source("3 + 4"), List.of())).problem())
          .contains("in parentheses");
    }

    @Test
    void areAnError_whenSomethingFollows() {
      assertThat(errorOf(() -> Parser.method(source("(3) + 4"), List.of())).offset()).isEqualTo(4);
    }
  }

  @Nested
  class Positions {
    private final String text =
        "x: (a foo) + [| :t |  t at: 1 Put: p.bar ]. (| m: q = ( q. ^ 3 ) |)";
    private final CodeBody code = Parser.code(source(text));

    private String slice(SourceSpan span) {
      return code.source().slice(span);
    }

    @Test
    void coverWholeSends_andNameTheSelector() {
      MessageSend assignment = (MessageSend) code.statements().getFirst();
      assertThat(slice(assignment.span())).isEqualTo(text.substring(0, text.indexOf("].") + 1));
      assertThat(slice(assignment.selectorSpan())).isEqualTo("x:");
      MessageSend plus = (MessageSend) assignment.arguments().getFirst();
      assertThat(slice(plus.span())).startsWith("(a foo) + [").endsWith("]");
      assertThat(slice(plus.selectorSpan())).isEqualTo("+");
      MessageSend foo = (MessageSend) requireNonNull(plus.receiver());
      assertThat(slice(foo.span())).isEqualTo("a foo");
      assertThat(slice(foo.selectorSpan())).isEqualTo("foo");
    }

    @Test
    void coverBlocksMethodsAndResends() {
      MessageSend plus =
          (MessageSend) ((MessageSend) code.statements().getFirst()).arguments().getFirst();
      BlockLiteral block = (BlockLiteral) plus.arguments().getFirst();
      assertThat(block.body().text()).isEqualTo("[| :t |  t at: 1 Put: p.bar ]");
      MessageSend put = (MessageSend) block.body().statements().getFirst();
      assertThat(slice(put.span())).isEqualTo("t at: 1 Put: p.bar");
      ResendSend resend = (ResendSend) put.arguments().getLast();
      assertThat(slice(resend.span())).isEqualTo("p.bar");
      assertThat(slice(resend.selectorSpan())).isEqualTo("bar");
    }

    @Test
    void coverSlots_fromTheNameToTheEndOfTheContents() {
      ObjectLiteral object = (ObjectLiteral) code.statements().getLast();
      SlotDeclaration slot = object.slots().getFirst();
      assertThat(slice(object.span())).isEqualTo("(| m: q = ( q. ^ 3 ) |)");
      assertThat(slice(slot.span())).isEqualTo("m: q = ( q. ^ 3 )");
      CodeBody method = requireNonNull(slot.method());
      assertThat(method.text()).isEqualTo("( q. ^ 3 )");
      assertThat(method.source()).isSameAs(code.source());
    }

    @Test
    void splitANegativeNumber_whenItsSignIsAnOperator() {
      MessageSend minus = (MessageSend) Parser.code(source("22 -13")).statements().getFirst();
      assertThat(minus.selectorSpan()).isEqualTo(new SourceSpan(3, 4));
      assertThat(minus.arguments().getFirst().span()).isEqualTo(new SourceSpan(4, 6));
      assertThat(minus.span()).isEqualTo(new SourceSpan(0, 6));
    }
  }

  @Nested
  class Bounds {
    @ParameterizedTest
    @ValueSource(
        strings = {"(", "[", "{'a' ", "(|x<-", "(|x=", "(|x=[", "a: ", "3+a:", "(|{'a'x<-"})
    void areAnError_whenCodeIsNestedTooDeeply(String opening) {
      assertThat(errorOf(() -> Parser.code(source(opening.repeat(100_000)))).problem())
          .contains("nested more than");
    }

    @Test
    void areAnError_whenGroupsAreNestedTooDeeply() {
      assertThat(errorOf(() -> Parser.slot(source("x=(|" + "{'a' ".repeat(100_000)))).problem())
          .contains("nested more than");
    }

    @ParameterizedTest
    @ValueSource(strings = {" foo", " + 1", " _Foo", "-1"})
    void areAnError_whenAChainIsTooLong(String link) {
      assertThat(errorOf(() -> Parser.code(source("a" + link.repeat(100_000)))).problem())
          .contains("follow or contain each other");
    }

    @ParameterizedTest
    @CsvSource({"((, ))", "[[, ]]", "(|x<-, |)", "a:(, )", "(|x=[, ]|)"})
    void allowDeepNesting_inHalfTheDefaultStack(String opening, String closing) throws Exception {
      int levels = LexemeStream.NESTING_LEVELS_MAX / opening.length();
      SourceText nested = source(opening.repeat(levels) + "3" + closing.repeat(levels));
      List<CodeBody> parsed = new ArrayList<>();
      Thread thread = new Thread(null, () -> parsed.add(Parser.code(nested)), "small", 512 * 1024);
      thread.start();
      thread.join();
      assertThat(parsed).hasSize(1);
    }

    @Test
    void allowLongCode_whenItIsNotDeep() {
      String statements = "a foo: [ b ] Bar: 3.\n".repeat(20_000);
      assertThat(Parser.code(source(statements)).statements()).hasSize(20_000);
    }
  }

  @Nested
  class Errors {
    @Test
    void sayWhereTheyAre() {
      SyntaxError error = errorOf(() -> Parser.file(source("abc\n\t'\ud83d\ude00' x: ] foo\nbar")));
      assertThat(error.line()).isEqualTo(2);
      assertThat(error.column()).isEqualTo(9);
      assertThat(error).hasMessageStartingWith("test.self, line 2, column 9: This ']'");
      assertThat(error.source().name()).isEqualTo("test.self");
      assertThat(error.rendering().lines().skip(1))
          .containsExactly("\t'\ud83d\ude00' x: ] foo", "\t       ^");
    }

    @Test
    void showTheEndOfTheText_whenItEndsTooEarly() {
      SyntaxError error = errorOf(() -> Parser.file(new SourceText("", "a foo:")));
      assertThat(error.rendering())
          .isEqualTo(
              "line 1, column 7: Expected an expression here, but the text ends.\na foo:\n      ^");
    }

    @Test
    void cutTheLine_whenItIsLong() {
      String text = "a".repeat(500) + " ] " + "b".repeat(500);
      List<String> rendering =
          errorOf(() -> Parser.file(source(text))).rendering().lines().toList();
      assertThat(rendering.get(1)).hasSizeLessThanOrEqualTo(120);
      assertThat(rendering.get(1).charAt(rendering.get(2).indexOf('^'))).isEqualTo(']');
    }

    @Test
    void cutLongLexemesInTheMessage() {
      String text = "3 '" + "b".repeat(500) + "'";
      assertThat(errorOf(() -> Parser.file(source(text))).problem()).hasSizeLessThan(120);
    }

    @Test
    void stayOneLine_whenTheLexemeHasMore() {
      assertThat(errorOf(() -> Parser.file(source("3 'one\ntwo'"))).problem())
          .endsWith("but found the string 'one....");
    }

    @Test
    void areTheFirstInTheText() {
      assertThatExceptionOfType(SyntaxError.class)
          .isThrownBy(() -> Parser.file(source("3 4 0x12 'abc")))
          .satisfies(error -> assertThat(error.offset()).isEqualTo(2));
    }
  }
}
