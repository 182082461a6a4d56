package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;

/**
 * Random texts, near and far from the language: whatever they are, all that may come is a tree or a
 * {@link SyntaxError} that can be shown.
 */
class ParserFuzzTest {
  private static final int TEXTS = 6_000;
  private static final int PIECES_MAX = 40;

  /** Pieces that make something of each rule likely. */
  private static final String[] PIECES = {
    "a",
    "foo ",
    "x: ",
    "Put: ",
    "self ",
    "resend.",
    "p.",
    "_Clone ",
    "_At: ",
    "Foo",
    ":x",
    ":",
    "+ ",
    "-",
    "= ",
    "<- ",
    "* ",
    "|",
    "||",
    "^ ",
    "3",
    "-4 ",
    "2.5",
    "16rFF ",
    "1e9 ",
    "0x1",
    "37r1",
    "'s' ",
    "'\\x41'",
    "'\\q'",
    "'\\u{1F600}' ",
    "'",
    "\"c\" ",
    "\"",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "{} = 'a'. ",
    "{ 'g' ",
    "(| ",
    "| ",
    "|) ",
    " |)",
    ". ",
    ".",
    "\n",
    " ",
    "\\\n",
    "x = (",
    "at: k Put: v = (",
    "+ a = (",
    "m = ",
    "p* = ",
    "q <- ",
    "\u00e9",
    "\0",
    "\ud83d"
  };

  private static final String SAMPLE =
      """
      "A comment." traits point _AddSlots: (| {} = 'Comment: a point'.
        { 'Category: parts\\x7fModuleInfo: Module: point'
          x <- 0. y <- -1.5e3. parent* = traits clonable.
          + p = ( (copy x: x + p x) y: y + p y ).
          at: i Put: v = (| t <- 'it\\'s' | i = 0 ifTrue: [ ^ x: v ] False: [| :k | y: k ] ).
        } |)
      point copy. resend.foo: [ 3 ] Bar: p.baz + 16rFF
      """;

  private static final String SAMPLE_SLOT =
      """
      at: i Put: v = (| {} = 'c'. t <- (| a. b = 3. m: x = ( x ) |) |
        "first" t m: [| :k. l = 4 | ^ k + l ].
        ^ resend.at: i Put: (v * -2) - 'x' size )
      """;

  private final Seed seed = Seed.of(ParserFuzzTest.class);
  private final Random random = seed.random();

  @Test
  void throwsNothingButSyntaxErrors() {
    for (int i = 0; i < TEXTS; i++) {
      String text =
          switch (i % 3) {
            case 0 -> ofPieces();
            case 1 -> changed(SAMPLE);
            default -> changed(SAMPLE_SLOT);
          };
      try {
        check(text);
      } catch (RuntimeException | Error failure) {
        throw new AssertionError(seed + " with " + Literals.quote(text), failure);
      }
    }
  }

  private String ofPieces() {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(PIECES_MAX); count > 0; count--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** The text with up to three stretches cut out, doubled or replaced. */
  private String changed(String sample) {
    StringBuilder text = new StringBuilder(sample);
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + random.nextInt(8));
      String replacement =
          switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> text.substring(start, end).repeat(2);
            default -> PIECES[random.nextInt(PIECES.length)];
          };
      text.replace(start, end, replacement);
    }
    return text.toString();
  }

  private static void check(String text) {
    SourceText source = new SourceText("fuzz", text);
    checkTokens(text);
    checkParsing(source, Parser::file);
    checkParsing(source, ParserFuzzTest::checkSlot);
    checkParsing(source, any -> Parser.method(any, List.of("k")));
    checkParsing(source, any -> checkWholeness(text, Parser.code(any)));
  }

  private static void checkParsing(SourceText source, Consumer<SourceText> parsing) {
    try {
      parsing.accept(source);
    } catch (SyntaxError error) {
      assertThat(error.offset()).isBetween(0, source.text().length());
      assertThat(error.rendering()).startsWith(error.getMessage()).endsWith("^");
      assertThat(error.problem()).endsWith(".").doesNotContain("\n");
    }
  }

  /** Tokens come in order, and nothing but white space lies between them. */
  private static void checkTokens(String text) {
    int end = 0;
    for (Token token : Tokens.of(text)) {
      assertThat(token.span().length()).isPositive();
      assertThat(text.substring(end, token.span().start())).matches("(\\s|\b|\\\\[\n\r])*");
      end = token.span().end();
    }
    assertThat(text.substring(end)).matches("(\\s|\b|\\\\[\n\r])*");
  }

  /** What can be parsed needs no more lines, unless it ends with a line continuation. */
  private static void checkWholeness(String text, CodeBody body) {
    assertThat(Tokens.isIncomplete(text)).isEqualTo(text.stripTrailing().endsWith("\\"));
    body.statements().forEach(ParserFuzzTest::checkChildren);
  }

  /** Each expression covers those within it. */
  private static void checkChildren(Expression expression) {
    for (Expression child : expression.children()) {
      assertThat(child.span().start()).isGreaterThanOrEqualTo(expression.span().start());
      assertThat(child.span().end()).isLessThanOrEqualTo(expression.span().end());
      checkChildren(child);
    }
  }

  /** A method can be parsed again from what a person edits and what is stored. */
  private static void checkSlot(SourceText source) {
    SlotDeclaration slot = Parser.slot(source);
    SourceText excerpt = source.excerpt(slot.span());
    assertThat(TreeText.of(Parser.slot(excerpt))).isEqualTo(TreeText.of(slot));
    if (slot.method() != null) {
      CodeBody body = slot.method();
      CodeBody again = Parser.method(new SourceText("", body.text()), body.headerArgumentNames());
      assertThat(TreeText.body(again)).isEqualTo(TreeText.body(body));
    }
  }
}
