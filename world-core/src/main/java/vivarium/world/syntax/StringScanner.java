package vivarium.world.syntax;

import static java.lang.Character.MAX_CODE_POINT;

import java.util.List;

/**
 * Reads one string literal and replaces its escapes.
 *
 * <p>A wrong escape becomes a malformed lexeme between two pieces of string, so that the editor
 * marks the escape alone and the parser stops exactly there.
 */
final class StringScanner {
  private final String text;
  private final List<Lexeme> sink;
  private final StringBuilder contents = new StringBuilder();
  private int pieceStart;
  private int at;

  private StringScanner(String text, int start, List<Lexeme> sink) {
    this.text = text;
    this.sink = sink;
    this.pieceStart = start;
    this.at = start + 1;
  }

  /**
   * Reads the string whose opening quote is at {@code start}.
   *
   * @return the offset after it
   */
  static int scan(String text, int start, List<Lexeme> sink) {
    StringScanner scanner = new StringScanner(text, start, sink);
    scanner.string();
    return scanner.at;
  }

  private void string() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'') {
        at++;
        addPiece(LexemeKind.STRING);
        return;
      } else if (c == '\\') {
        escape();
      } else if (Characters.isLineEnd(c)) {
        replace('\n', Characters.afterLineEnd(text, at));
      } else {
        replace(c, at + 1);
      }
    }
    addPiece(LexemeKind.UNCLOSED_STRING);
  }

  private void escape() {
    char c = Characters.at(text, at + 1);
    int end = at + 2;
    switch (c) {
      case 't' -> replace('\t', end);
      case 'b' -> replace('\b', end);
      case 'n' -> replace('\n', end);
      case 'f' -> replace('\f', end);
      case 'r' -> replace('\r', end);
      case 'v' -> replace(0x0B, end);
      case 'a' -> replace(0x07, end);
      case '0' -> replace(0x00, end);
      case '\\', '\'', '"', '?' -> replace(c, end);
      case 'x' -> numbered(end, 2, 16, 0xFF, "\\x is followed by two hexadecimal digits");
      case 'd' -> numbered(end, 3, 10, 0xFF, "\\d is followed by three digits, at most 255");
      case 'o' -> numbered(end, 3, 8, 0xFF, "\\o is followed by three octal digits, at most 377");
      case 'u' -> unicode(end);
      case '\n', '\r' -> at = Characters.afterLineEnd(text, at + 1);
      default -> unknown();
    }
  }

  private void unicode(int from) {
    if (Characters.at(text, from) != '{') {
      numbered(from, 4, 16, 0xFFFF, "\\u is followed by four hexadecimal digits or by {...}");
      return;
    }
    int close = Characters.afterName(text, from + 1);
    int count = close - from - 1;
    int value = count <= 6 ? value(from + 1, close, 16) : -1;
    if (count == 0 || value < 0 || value > MAX_CODE_POINT || Characters.at(text, close) != '}') {
      malformed(from, "\\u{...} holds one to six hexadecimal digits, at most 10FFFF");
    } else {
      replace(value, close + 1);
    }
  }

  /** An escape that gives the character by its number, in exactly {@code count} digits. */
  private void numbered(int from, int count, int base, int max, String expectation) {
    int value = value(from, from + count, base);
    if (value < 0 || value > max) {
      malformed(from, expectation);
    } else {
      replace(value, from + count);
    }
  }

  /** The value of the digits from {@code from} to {@code to}, or -1 if some is no digit. */
  private int value(int from, int to, int base) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Characters.digit(Characters.at(text, i), base);
      if (digit < 0) {
        return -1;
      }
      value = value * base + digit;
    }
    return value;
  }

  private void unknown() {
    if (at + 1 >= text.length()) {
      at++; // A lone backslash at the end: the string is not closed, which is said instead.
      return;
    }
    int end = at + 1 + Character.charCount(text.codePointAt(at + 1));
    malformed(end, "This is not an escape; write \\\\ for a backslash itself");
  }

  private void replace(int character, int end) {
    contents.appendCodePoint(character);
    at = end;
  }

  private void malformed(int end, String problem) {
    addPiece(LexemeKind.STRING);
    sink.add(Lexeme.malformed(at, end, problem + "."));
    at = end;
    pieceStart = end;
  }

  private void addPiece(LexemeKind kind) {
    if (pieceStart < at) {
      sink.add(new Lexeme(kind, new SourceSpan(pieceStart, at), contents.toString()));
      contents.setLength(0);
    }
  }
}
