package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;

/** Parses the names of slots and arguments, and checks that they are free to be used. */
final class SlotHeaderParser {
  private final LexemeStream lexemes;

  SlotHeaderParser(LexemeStream lexemes) {
    this.lexemes = lexemes;
  }

  /** The header of any slot but an argument. */
  SlotHeader header() {
    Lexeme name = lexemes.peek();
    return switch (name.kind()) {
      case IDENTIFIER -> unary();
      case OPERATOR -> binary();
      case KEYWORD -> keyword();
      case CAPITAL_KEYWORD ->
          throw lexemes.error("The name of a slot begins with a small letter.", name);
      case SELF, PRIMITIVE, PRIMITIVE_KEYWORD -> throw reserved(name);
      default -> throw lexemes.unexpected("the name of a slot");
    };
  }

  private SlotHeader unary() {
    Lexeme name = lexemes.take();
    requireFree(name);
    return new SlotHeader(name.text(), List.of(), acceptStar(), name.start());
  }

  private boolean acceptStar() {
    Lexeme next = lexemes.peek();
    boolean star = !next.isOperator("**") && lexemes.acceptOperator("*");
    if (next.isOperator("**") || (star && lexemes.peek().isOperator("*"))) {
      throw lexemes.error("A parent slot is marked with exactly one '*'.", next);
    }
    return star;
  }

  private SlotHeader binary() {
    Lexeme operator = lexemes.peek();
    if (touchesBar(operator) && !continuesHeader(lexemes.peekAfter())) {
      throw lexemes.unexpected("the name of a slot");
    }
    lexemes.take();
    return new SlotHeader(operator.text(), namedArgument(), false, operator.start());
  }

  /** Whether the operator may be a bar of the slot list that was written too close. */
  private static boolean touchesBar(Lexeme operator) {
    return operator.text().startsWith("|") || operator.text().endsWith("|");
  }

  /** Whether this can stand behind an operator that names a slot: {@code || a = ...}. */
  private static boolean continuesHeader(Lexeme next) {
    return next.is(LexemeKind.IDENTIFIER) || next.isOperator("=");
  }

  private SlotHeader keyword() {
    int start = lexemes.start();
    List<String> keywords = new ArrayList<>();
    List<SlotDeclaration> arguments = new ArrayList<>();
    do {
      keywords.add(lexemes.take().text());
      arguments.addAll(namedArgument());
    } while (lexemes.at(LexemeKind.CAPITAL_KEYWORD));
    Lexeme next = lexemes.peek();
    if (next.is(LexemeKind.KEYWORD)) {
      throw lexemes.error(
          "After the first keyword of a selector, each begins with a capital letter.", next);
    }
    if (!arguments.isEmpty() && arguments.size() < keywords.size()) {
      throw lexemes.error(
          "Name an argument after each keyword, or all of them inside the method.", next);
    }
    return new SlotHeader(Selector.compose(keywords), arguments, false, start);
  }

  /** The argument named after an operator or a keyword, if there is one. */
  private List<SlotDeclaration> namedArgument() {
    if (!lexemes.at(LexemeKind.IDENTIFIER)) {
      return List.of();
    }
    Lexeme name = lexemes.take();
    requireFree(name);
    return List.of(SlotDeclaration.argument(name.text(), "", name.span()));
  }

  /** An argument slot of a method or block: {@code :x}. */
  SlotDeclaration argument(String annotation) {
    Lexeme name = lexemes.take();
    if (Characters.isCapital(name.text().charAt(0))) {
      throw lexemes.error("The name of an argument begins with a small letter.", name);
    }
    requireFree(name);
    Lexeme next = lexemes.peek();
    if (next.is(LexemeKind.OPERATOR) && next.text().startsWith("*")) {
      throw lexemes.error("An argument cannot be a parent.", next);
    }
    if (next.isOperator("=") || next.isOperator("<-")) {
      throw lexemes.error("An argument has no value of its own; each call gives it one.", next);
    }
    return SlotDeclaration.argument(name.text(), annotation, name.span());
  }

  private void requireFree(Lexeme name) {
    if (Selector.isReserved(name.text())) {
      throw reserved(name);
    }
  }

  private SyntaxError reserved(Lexeme name) {
    return lexemes.error(
        Selector.isPrimitive(name.text())
            ? "Names that begin with '_' belong to primitives; a slot needs another name."
            : "'%s' is a word of the language and cannot name a slot.".formatted(name.text()),
        name);
  }
}
