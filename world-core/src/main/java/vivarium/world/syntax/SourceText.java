package vivarium.world.syntax;

/**
 * A text to be read as code, and the name under which a person knows it.
 *
 * <p>Offsets count UTF-16 units from 0. Lines and columns count from 1, columns in whole Unicode
 * characters, because they are what a person counts.
 *
 * @param name a file name, or what else the text is: {@code prompt}, {@code point x:}; may be empty
 * @param text the text itself
 * @param firstLine the number that its first line carries, more than 1 for an excerpt of a file
 */
public record SourceText(String name, String text, int firstLine) {
  /** A text whose lines are numbered from 1. */
  public SourceText(String name, String text) {
    this(name, text, 1);
  }

  /** The text covered by {@code span}. */
  public String slice(SourceSpan span) {
    return text.substring(span.start(), span.end());
  }

  /**
   * The text covered by {@code span} as a source of its own, with the line numbers it has here. Its
   * offsets, and the columns of its first line, begin anew.
   */
  public SourceText excerpt(SourceSpan span) {
    return new SourceText(name, slice(span), line(span.start()));
  }

  /** The number of the line that {@code offset} lies in. */
  public int line(int offset) {
    int line = firstLine;
    for (int i = 0; i < offset; i++) {
      if (endsLine(i)) {
        line++;
      }
    }
    return line;
  }

  /** The column of the character at {@code offset}, from 1. */
  public int column(int offset) {
    return text.codePointCount(lineStart(offset), offset) + 1;
  }

  /** The whole line that {@code offset} lies in, without its line end. */
  public String lineText(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && !Characters.isLineEnd(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Where a person finds {@code offset}: {@code shapes.self, line 3, column 7}. */
  public String where(int offset) {
    String place = "line " + line(offset) + ", column " + column(offset);
    return name.isEmpty() ? place : name + ", " + place;
  }

  /** The offset of the first character of the line that {@code offset} lies in. */
  int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !endsLine(start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether the character at {@code index} is the last of its line; CR LF is one line end. */
  private boolean endsLine(int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && !(index + 1 < text.length() && text.charAt(index + 1) == '\n'));
  }
}
