package vivarium.world.mirror;

/** Numbers and strings written as the language reads them. */
public final class Literals {
  /** A string with its quotes and escapes. */
  public static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('\'');
    text.codePoints().forEach(c -> appendEscaped(quoted, c));
    return quoted.append('\'').toString();
  }

  private static void appendEscaped(StringBuilder quoted, int c) {
    switch (c) {
      case '\'' -> quoted.append("\\'");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\t' -> quoted.append("\\t");
      case '\r' -> quoted.append("\\r");
      default -> {
        if (c < ' ' || c == 0x7f) {
          quoted.append("\\x%02x".formatted(c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }

  /**
   * The shortest text that reads back as the same float, always with a point; {@code infinity},
   * {@code -infinity} and {@code nan} cannot be read back.
   */
  public static String floatText(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "-infinity";
    }
    return Double.toString(value).replace('E', 'e');
  }

  private Literals() {}
}
