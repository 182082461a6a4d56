package vivarium.world.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lexemes, the longest possible at each place.
 *
 * <p>It accepts any text: what has no meaning becomes a {@link LexemeKind#MALFORMED} lexeme that
 * says why, so that the parser can complain when it gets there and the editor can go on colouring.
 */
final class Scanner {
  /** Whether the end of a line outside all parentheses and brackets becomes a lexeme. */
  enum LineEnds {
    END_EXPRESSIONS,
    ARE_WHITE_SPACE
  }

  private final String text;
  private final LineEnds lineEnds;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int depth;
  private int at;

  private Scanner(String text, LineEnds lineEnds) {
    this.text = text;
    this.lineEnds = lineEnds;
  }

  /** All lexemes of {@code text} in order, comments included, without an {@code END}. */
  static List<Lexeme> scan(String text, LineEnds lineEnds) {
    Scanner scanner = new Scanner(text, lineEnds);
    while (scanner.at < text.length()) {
      scanner.next();
    }
    return scanner.lexemes;
  }

  private void next() {
    char c = text.charAt(at);
    if (Characters.isWhiteSpace(c)) {
      whiteSpace(c);
    } else if (isLineContinuation(at)) {
      at = Characters.afterLineEnd(text, at + 1);
    } else if (Characters.beginsName(c)) {
      name();
    } else if (Characters.isDigit(c)) {
      at = NumberScanner.scan(text, at, lexemes);
    } else if (Selector.isOperatorCharacter(c)) {
      operator();
    } else {
      other(c);
    }
  }

  private void whiteSpace(char c) {
    if (Characters.isLineEnd(c) && depth == 0 && lineEnds == LineEnds.END_EXPRESSIONS) {
      add(LexemeKind.LINE_END, Characters.afterLineEnd(text, at));
    } else {
      at++;
    }
  }

  private boolean isLineContinuation(int index) {
    return Characters.at(text, index) == '\\'
        && Characters.isLineEnd(Characters.at(text, index + 1));
  }

  private void name() {
    int end = Characters.afterName(text, at);
    char first = text.charAt(at);
    if (Characters.at(text, end) == ':') {
      add(keywordKind(first), end + 1);
    } else if (isDelegatePeriod(end)) {
      delegate(end);
    } else {
      add(isSelf(end) ? LexemeKind.SELF : nameKind(first), end);
    }
  }

  private static LexemeKind keywordKind(char first) {
    if (first == '_') {
      return LexemeKind.PRIMITIVE_KEYWORD;
    }
    return Characters.isCapital(first) ? LexemeKind.CAPITAL_KEYWORD : LexemeKind.KEYWORD;
  }

  private static LexemeKind nameKind(char first) {
    if (first == '_') {
      return LexemeKind.PRIMITIVE;
    }
    return Characters.isCapital(first) ? LexemeKind.CAPITALIZED : LexemeKind.IDENTIFIER;
  }

  /** A period that touches a name before it and a selector after it means a resend. */
  private boolean isDelegatePeriod(int period) {
    char c = Characters.at(text, period + 1);
    return Characters.at(text, period) == '.'
        && (Characters.beginsName(c) || Selector.isOperatorCharacter(c))
        && !isLineContinuation(period + 1);
  }

  private void delegate(int period) {
    if (isSelf(period)) {
      malformed(period + 1, "'self' has no parent to resend to; write a space after the period.");
    } else if (nameKind(text.charAt(at)) != LexemeKind.IDENTIFIER) {
      malformed(period + 1, "A period that ends an expression needs a space after it.");
    } else {
      add(LexemeKind.DELEGATE, period + 1, text.substring(at, period));
    }
  }

  private boolean isSelf(int end) {
    return end - at == 4 && text.startsWith("self", at);
  }

  private void operator() {
    int end = at;
    while (end < text.length()
        && Selector.isOperatorCharacter(text.charAt(end))
        && !isLineContinuation(end)) {
      end++;
    }
    String operator = text.substring(at, end);
    if (operator.equals("-") && Characters.isDigit(Characters.at(text, end))) {
      at = NumberScanner.scan(text, at, lexemes);
    } else {
      add(operatorKind(operator), end);
    }
  }

  private static LexemeKind operatorKind(String operator) {
    return switch (operator) {
      case "|" -> LexemeKind.BAR;
      case "^" -> LexemeKind.CARET;
      default -> LexemeKind.OPERATOR;
    };
  }

  private void other(char c) {
    switch (c) {
      case '\'' -> string();
      case '"' -> comment();
      case ':' -> colon();
      case '.' -> add(LexemeKind.PERIOD, at + 1);
      case '(' -> open(LexemeKind.OPEN_PARENTHESIS);
      case '[' -> open(LexemeKind.OPEN_BRACKET);
      case ')' -> close(LexemeKind.CLOSE_PARENTHESIS);
      case ']' -> close(LexemeKind.CLOSE_BRACKET);
      case '{' -> add(LexemeKind.OPEN_BRACE, at + 1);
      case '}' -> add(LexemeKind.CLOSE_BRACE, at + 1);
      default -> unknown();
    }
  }

  private void string() {
    at = StringScanner.scan(text, at, lexemes);
    while (Characters.at(text, at) == '\'') {
      int end = StringScanner.scan(text, at, new ArrayList<>());
      malformed(end, "Two strings cannot touch; inside a string write \\' for a quote.");
    }
  }

  private void comment() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end < text.length()) {
      add(LexemeKind.COMMENT, end + 1);
    } else {
      add(LexemeKind.UNCLOSED_COMMENT, text.length());
    }
  }

  private void colon() {
    int end = Characters.afterName(text, at + 1);
    if (Characters.beginsName(Characters.at(text, at + 1))) {
      add(LexemeKind.ARGUMENT, end, text.substring(at + 1, end));
    } else {
      add(LexemeKind.COLON, at + 1);
    }
  }

  private void open(LexemeKind kind) {
    depth++;
    add(kind, at + 1);
  }

  private void close(LexemeKind kind) {
    depth = Math.max(0, depth - 1);
    add(kind, at + 1);
  }

  private void unknown() {
    int c = text.codePointAt(at);
    String shown = Literals.isPrintable(c) ? "'" + Character.toString(c) + "' " : "";
    malformed(
        at + Character.charCount(c),
        "The character %s(U+%04X) has a meaning only in strings and comments.".formatted(shown, c));
  }

  private void malformed(int end, String problem) {
    lexemes.add(Lexeme.malformed(at, end, problem));
    at = end;
  }

  private void add(LexemeKind kind, int end) {
    add(kind, end, text.substring(at, end));
  }

  private void add(LexemeKind kind, int end, String says) {
    lexemes.add(new Lexeme(kind, new SourceSpan(at, end), says));
    at = end;
  }
}
