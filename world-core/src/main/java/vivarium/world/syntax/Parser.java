package vivarium.world.syntax;

import java.util.List;

/**
 * The ways from source text to a syntax tree.
 *
 * <p>All throw a {@link SyntaxError} for the first mistake in the text, and nothing else whatever
 * the text: no tree is deeper than {@link #TREE_LEVELS_MAX}.
 */
public final class Parser {
  /**
   * How many expressions a tree holds below each other at most, so that code which walks trees may
   * recurse. Long chains of messages count, because each message is below the next.
   */
  public static final int TREE_LEVELS_MAX = 1_000;

  private final Grammar grammar;
  private final LexemeStream lexemes;

  private Parser(SourceText source, Scanner.LineEnds lineEnds) {
    this.grammar = new Grammar(source, lineEnds);
    this.lexemes = grammar.lexemes;
  }

  /**
   * Parses a file: expressions to be evaluated one after the other, separated by periods or by the
   * ends of lines outside all parentheses and brackets.
   */
  public static List<Expression> file(SourceText source) {
    Parser parser = new Parser(source, Scanner.LineEnds.END_EXPRESSIONS);
    Code code = parser.wholeText();
    if (code.caret() != null) {
      throw parser.lexemes.error("A file has no method for '^' to return from.", code.caret());
    }
    return List.copyOf(code.statements());
  }

  /**
   * Parses the text of an evaluator or a prompt, with statements separated as in a file. Its value
   * is that of the last; {@code ^} may stand before that one.
   */
  public static CodeBody code(SourceText source) {
    Parser parser = new Parser(source, Scanner.LineEnds.END_EXPRESSIONS);
    Code code = parser.wholeText();
    SourceSpan whole = new SourceSpan(0, source.text().length());
    return new CodeBody(List.of(), "", code.statements(), code.returns(), whole, source);
  }

  private Code wholeText() {
    Code code = grammar.code.wholeText();
    requireShallow(code.statements());
    return code;
  }

  /**
   * Parses one slot as it stands in a slot list: {@code x <- 3}, {@code parent* = traits point},
   * {@code at: k Put: v = ( ... )}. A period may follow.
   */
  public static SlotDeclaration slot(SourceText source) {
    Parser parser = new Parser(source, Scanner.LineEnds.ARE_WHITE_SPACE);
    SlotDeclaration slot = parser.grammar.slots.slot("");
    parser.lexemes.accept(LexemeKind.PERIOD);
    parser.expectEnd();
    parser.requireShallow(slot.children());
    if (slot.kind() == SlotKind.ARGUMENT) {
      throw new SyntaxError(
          "Only a method or a block can have arguments.", source, slot.span().start());
    }
    return slot;
  }

  /**
   * Parses a method body again from its parts.
   *
   * @param source the body with its parentheses, as {@link CodeBody#text()} has it
   * @param headerArgumentNames the arguments named in the selector and not within the body, as
   *     {@link CodeBody#headerArgumentNames()} has them
   */
  public static CodeBody method(SourceText source, List<String> headerArgumentNames) {
    Parser parser = new Parser(source, Scanner.LineEnds.ARE_WHITE_SPACE);
    CodeBody body = parser.grammar.slots.methodBody(headerArgumentNames);
    parser.expectEnd();
    parser.requireShallow(body.children());
    return body;
  }

  private void expectEnd() {
    lexemes.expect(LexemeKind.END, "the end of the text");
  }

  private void requireShallow(List<Expression> roots) {
    List<Expression> level = roots;
    for (int levels = 1; !level.isEmpty(); levels++) {
      if (levels > TREE_LEVELS_MAX) {
        throw lexemes.error(
            "More than %d messages follow or contain each other here; split this expression."
                .formatted(TREE_LEVELS_MAX),
            level.getFirst().span());
      }
      level = level.stream().flatMap(expression -> expression.children().stream()).toList();
    }
  }
}
