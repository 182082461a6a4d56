package vivarium.world.syntax;

import vivarium.world.base.WorldException;

/**
 * A text is not in the language.
 *
 * <p>{@link #getMessage()} says where and what, for a log or a terminal; an editor that shows the
 * place itself takes {@link #problem()} and {@link #offset()}; {@link #rendering()} shows the line
 * with a caret below the place.
 */
public final class SyntaxError extends WorldException {
  private static final long serialVersionUID = 1L;

  /** A rendered line is cut to this many characters on either side of the caret. */
  private static final int RENDERED_SIDE_CHARS = 60;

  private final String problem;
  private final transient SourceText source;
  private final int offset;

  /**
   * @param problem one plain sentence that says what is wrong and what to write instead
   * @param source the text that is wrong
   * @param offset where in {@code source}; its length when the text ends too early
   */
  public SyntaxError(String problem, SourceText source, int offset) {
    super(source.where(offset) + ": " + problem);
    this.problem = problem;
    this.source = source;
    this.offset = offset;
  }

  /** What is wrong, in one plain sentence, without the place. */
  public String problem() {
    return problem;
  }

  /** The text that is wrong. */
  public SourceText source() {
    return source;
  }

  /** Where in the text, in UTF-16 units from 0. */
  public int offset() {
    return offset;
  }

  /** The line, from 1. */
  public int line() {
    return source.line(offset);
  }

  /** The column, from 1. */
  public int column() {
    return source.column(offset);
  }

  /** The message, then the line of the text, then a caret below the place: three lines. */
  public String rendering() {
    String line = source.lineText(offset);
    int caret = offset - source.lineStart(offset);
    int from = Math.max(0, caret - RENDERED_SIDE_CHARS);
    int to = Math.min(line.length(), caret + RENDERED_SIDE_CHARS);
    return getMessage()
        + "\n"
        + line.substring(from, to)
        + "\n"
        + blanksBelow(line.substring(from, Math.min(caret, to)))
        + "^";
  }

  /** As wide as {@code text} on the screen: tabs stay tabs, a surrogate pair is one blank. */
  private static String blanksBelow(String text) {
    return text.codePoints()
        .map(c -> c == '\t' ? '\t' : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
