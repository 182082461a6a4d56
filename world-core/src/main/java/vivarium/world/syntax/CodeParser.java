package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parses expressions in order, separated by periods and, in files, by the ends of lines. */
final class CodeParser {
  /** What may follow an expression in code, besides what closes the code. */
  private static final String CONTINUATION = "a message, a period";

  private final Grammar grammar;
  private final LexemeStream lexemes;

  CodeParser(Grammar grammar) {
    this.grammar = grammar;
    this.lexemes = grammar.lexemes;
  }

  /** The code up to the end of the text. */
  Code wholeText() {
    return upTo(LexemeKind.END);
  }

  /** The code up to what closes the innermost open lexeme, which is taken too. */
  Code closedBy(LexemeKind closing) {
    Code code = upTo(closing);
    lexemes.close(closing, CONTINUATION);
    return code;
  }

  private Code upTo(LexemeKind closing) {
    List<Expression> statements = new ArrayList<>();
    Lexeme caret = null;
    boolean separated = true;
    skipLineEnds();
    while (!lexemes.at(closing)) {
      if (!separated) {
        throw lexemes.unexpected(CONTINUATION + " or " + closing.phrase());
      }
      if (caret != null) {
        throw lexemes.error("Nothing can follow the expression with '^'.", lexemes.peek());
      }
      caret = lexemes.at(LexemeKind.CARET) ? lexemes.take() : null;
      statements.add(grammar.messages.expression());
      separated = takeSeparators();
    }
    return new Code(statements, caret);
  }

  private boolean takeSeparators() {
    boolean period = lexemes.accept(LexemeKind.PERIOD);
    return skipLineEnds() || period;
  }

  private boolean skipLineEnds() {
    boolean skipped = false;
    while (lexemes.accept(LexemeKind.LINE_END)) {
      skipped = true;
    }
    return skipped;
  }
}
