package vivarium.world.syntax;

/** Which characters make up names, numbers and lines. Names are ASCII; strings are not limited. */
final class Characters {
  private Characters() {}

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  /** The value of a digit in {@code base}, or -1; unlike {@link Character#digit}, of ASCII only. */
  static int digit(char c, int base) {
    return c < 128 ? Character.digit(c, base) : -1;
  }

  static boolean isCapital(char c) {
    return 'A' <= c && c <= 'Z';
  }

  /** Whether a name or keyword may begin with {@code c}. */
  static boolean beginsName(char c) {
    return isCapital(c) || ('a' <= c && c <= 'z') || c == '_';
  }

  static boolean continuesName(char c) {
    return beginsName(c) || isDigit(c);
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** A byte order mark counts as white space, because files may begin with one. */
  static boolean isWhiteSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\r', '\u000B', '\b', '\f', '\uFEFF' -> true;
      default -> false;
    };
  }

  /** The offset after the line end at {@code at}, where CR LF is one line end. */
  static int afterLineEnd(String text, int at) {
    return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  /** The offset after the name characters that begin at {@code at}. */
  static int afterName(String text, int at) {
    int end = at;
    while (end < text.length() && continuesName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset after the decimal digits that begin at {@code at}. */
  static int afterDigits(String text, int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The character at {@code at}, or NUL after the end. */
  static char at(String text, int at) {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
