package vivarium.world.object;

/**
 * Compares strings by code points, which is also the order of their bytes in UTF-8. Java's own
 * order puts characters beyond the first 65,536 before some that come after them.
 */
public final class CodePointOrder {
  /** Negative, zero or positive as {@code a} comes before, at or after {@code b}. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Surrogates stand for code points above all others. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }

  private CodePointOrder() {}
}
