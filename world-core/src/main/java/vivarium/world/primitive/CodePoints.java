package vivarium.world.primitive;

/**
 * Strings counted in code points, as the language counts them.
 *
 * <p>Java counts UTF-16 units. Both agree unless a string holds characters beyond the first 65,536;
 * for strings of Latin characters alone Java finds that out without looking.
 */
final class CodePoints {
  static int size(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Where the code point of an index begins, in UTF-16 units; the length for the size. */
  static int offset(String text, int index) {
    return isPlain(text) ? index : text.offsetByCodePoints(0, index);
  }

  /** The index of the code point that begins at an offset in UTF-16 units. */
  static int index(String text, int offset) {
    return isPlain(text) ? offset : text.codePointCount(0, offset);
  }

  /** The character at an index, as a string. */
  static String at(String text, int index) {
    return isPlain(text)
        ? String.valueOf(text.charAt(index))
        : Character.toString(codeAt(text, index));
  }

  static int codeAt(String text, int index) {
    return text.codePointAt(offset(text, index));
  }

  private static boolean isPlain(String text) {
    return size(text) == text.length();
  }

  private CodePoints() {}
}
