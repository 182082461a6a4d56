package vivarium.app.command;

/**
 * One line of a source with a part of it marked.
 *
 * @param text the line, without the blanks it begins with
 * @param marks blanks, then a caret below each marked character
 */
record SourceLine(String text, String marks) {
  private static final int CHARS_MAX = 160;

  /** The line in which a stretch of a source begins; what runs on beyond it is not marked. */
  static SourceLine of(String source, int start, int end) {
    int from = Math.clamp(start, 0, source.length());
    int lineStart = source.lastIndexOf('\n', from - 1) + 1;
    int lineEnd = source.indexOf('\n', from);
    var line = source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd).stripTrailing();
    int indent = line.length() - line.stripLeading().length();
    int markStart = Math.clamp(from - lineStart, indent, Math.max(indent, line.length()));
    int markEnd = Math.clamp(end - lineStart, markStart, Math.max(markStart, line.length()));
    return new SourceLine(line.substring(indent), marks(line, indent, markStart, markEnd))
        .shortened(markStart - indent);
  }

  private static String marks(String line, int indent, int start, int end) {
    var before = line.substring(indent, start).replaceAll("[^\t]", " ");
    return before + "^".repeat(Math.max(1, line.codePointCount(start, end)));
  }

  /** Cut so that what is marked stays in sight. */
  private SourceLine shortened(int markStart) {
    if (text.length() <= CHARS_MAX) {
      return this;
    }
    int from = Math.max(0, markStart - CHARS_MAX / 2);
    int to = Math.min(text.length(), from + CHARS_MAX);
    return new SourceLine(
        text.substring(from, to), marks.substring(from, Math.min(to, marks.length())));
  }
}
