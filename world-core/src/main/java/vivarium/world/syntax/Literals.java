package vivarium.world.syntax;

/** Writes values the way the language reads them. */
public final class Literals {
  private Literals() {}

  /**
   * The string literal for {@code contents}, quotes included. Reading it gives {@code contents}
   * again, whatever they are.
   */
  public static String quote(String contents) {
    StringBuilder literal = new StringBuilder(contents.length() + 2).append('\'');
    contents.codePoints().forEach(c -> append(literal, c));
    return literal.append('\'').toString();
  }

  private static void append(StringBuilder literal, int c) {
    switch (c) {
      case '\'' -> literal.append("\\'");
      case '\\' -> literal.append("\\\\");
      case '\t' -> literal.append("\\t");
      case '\b' -> literal.append("\\b");
      case '\n' -> literal.append("\\n");
      case '\f' -> literal.append("\\f");
      case '\r' -> literal.append("\\r");
      case 0x0B -> literal.append("\\v");
      case 0x07 -> literal.append("\\a");
      case 0x00 -> literal.append("\\0");
      default -> appendVisibly(literal, c);
    }
  }

  private static void appendVisibly(StringBuilder literal, int c) {
    if (isPrintable(c)) {
      literal.appendCodePoint(c);
    } else if (c <= 0xFF) {
      literal.append("\\x%02x".formatted(c));
    } else {
      literal.append("\\u{%X}".formatted(c));
    }
  }

  /** Whether a person can see, and tell from a space, the character {@code c}. */
  static boolean isPrintable(int c) {
    return c == ' '
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
