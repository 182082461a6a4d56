package vivarium.world.syntax;

import org.jspecify.annotations.Nullable;

/** Finds the sentence that helps most when a lexeme stands where it cannot. */
final class Problems {
  /** Longer lexemes, and those of several lines, are cut in a message. */
  private static final int SHOWN_CHARS_MAX = 30;

  private Problems() {}

  /**
   * Says why {@code found} cannot stand where it does.
   *
   * @param opened the innermost parenthesis, bracket, brace or bar still open
   * @param expectation what could stand there: {@code "a slot name"}
   */
  static String unexpected(
      Lexeme found, @Nullable Lexeme opened, SourceText source, String expectation) {
    String text = source.slice(found.span());
    return switch (found.kind()) {
      case ARGUMENT ->
          "'%s' is an argument; arguments are declared between bars, as in [| :x | x + 1 ]."
              .formatted(text);
      case CAPITALIZED ->
          "'%s' begins with a capital letter; names of slots and messages begin with a small one."
              .formatted(text);
      case CAPITAL_KEYWORD ->
          ("'%s' continues a keyword message, but none is open here; a message over several lines"
                  + " needs parentheses around it.")
              .formatted(text);
      case DELEGATE ->
          "A period that ends an expression needs a space after it; '%s' begins a resend."
              .formatted(text);
      case COLON -> "A colon touches the word it belongs to, as in 'x: 3' and ':x'.";
      case CARET -> "'^' stands only before the last expression of a method or block.";
      case LINE_END ->
          "The line ends within an expression; put parentheses around what goes over several"
              + " lines, or end the line with '\\'.";
      case END -> "Expected %s here, but the text ends.".formatted(expectation);
      case OPERATOR -> operator(found.text(), expectation);
      case CLOSE_PARENTHESIS, CLOSE_BRACKET, CLOSE_BRACE ->
          closing(found, opened, source, expectation);
      default -> expected(expectation, text);
    };
  }

  private static String operator(String operator, String expectation) {
    if (operator.equals("||")) {
      return "'||' is an operator; write (| |) with a space between the bars, or ().";
    }
    if (operator.startsWith("|") || operator.endsWith("|")) {
      return "'%s' is read as one operator; put a space beside the bar.".formatted(operator);
    }
    return expected(expectation, operator);
  }

  private static String closing(
      Lexeme found, @Nullable Lexeme opened, SourceText source, String expectation) {
    LexemeKind partner = openingOf(found.kind());
    if (opened == null) {
      return "This %s has no %s before it.".formatted(found.kind().phrase(), partner.phrase());
    }
    if (opened.is(partner) || opened.is(LexemeKind.BAR)) {
      return expected(expectation, found.text());
    }
    return "This %s does not fit the %s in line %d, column %d."
        .formatted(
            found.kind().phrase(),
            opened.kind().phrase(),
            source.line(opened.start()),
            source.column(opened.start()));
  }

  private static LexemeKind openingOf(LexemeKind closing) {
    return switch (closing) {
      case CLOSE_PARENTHESIS -> LexemeKind.OPEN_PARENTHESIS;
      case CLOSE_BRACKET -> LexemeKind.OPEN_BRACKET;
      default -> LexemeKind.OPEN_BRACE;
    };
  }

  private static String expected(String expectation, String found) {
    return "Expected %s here, but found %s.".formatted(expectation, quoted(shortened(found)));
  }

  private static String shortened(String found) {
    String line = found.lines().findFirst().orElse("");
    boolean whole = line.equals(found) && found.length() <= SHOWN_CHARS_MAX;
    return whole ? found : line.substring(0, Math.min(line.length(), SHOWN_CHARS_MAX)) + "...";
  }

  /** In single quotes, unless it has its own. */
  private static String quoted(String shown) {
    return shown.startsWith("'") ? "the string " + shown : "'" + shown + "'";
  }
}
