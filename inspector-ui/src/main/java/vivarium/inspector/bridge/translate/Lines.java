package vivarium.inspector.bridge.translate;

import vivarium.inspector.viewmodel.ValueView;

/** Texts that must fit into a row. */
public final class Lines {
  /** White space, line ends too, becomes one blank; what is too long ends in an ellipsis. */
  public static String ofValue(String text) {
    return of(text, ValueView.TEXT_CHARS_MAX);
  }

  static String of(String text, int charsMax) {
    // Only the beginning can be seen, so only that is worked on, however long the text is.
    boolean cut = text.length() > charsMax * 4;
    var beginning = cut ? text.substring(0, charsMax * 4) : text;
    var line = beginning.strip().replaceAll("\\s+", " ");
    if (line.length() <= charsMax) {
      return cut ? line + "…" : line;
    }
    int end = charsMax - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }

  private Lines() {}
}
