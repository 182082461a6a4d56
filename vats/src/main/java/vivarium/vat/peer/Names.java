package vivarium.vat.peer;

/** What another world says of itself, made harmless. */
final class Names {
  private static final int NAME_CHARS_MAX = 60;
  private static final int SENTENCE_CHARS_MAX = 300;

  /** A name that may stand in a line of text: nothing that moves the cursor, and not too long. */
  static String tame(String name) {
    return tame(name, NAME_CHARS_MAX);
  }

  /** A sentence that may stand in a line of text. */
  static String tameSentence(String text) {
    return tame(text, SENTENCE_CHARS_MAX);
  }

  private static String tame(String text, int charsMax) {
    var plain = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    return plain.length() <= charsMax ? plain : plain.substring(0, charsMax);
  }

  private Names() {}
}
