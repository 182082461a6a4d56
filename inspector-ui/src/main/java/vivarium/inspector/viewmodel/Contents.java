package vivarium.inspector.viewmodel;

/** What an object holds besides slots. Large contents are fetched in windows, never whole. */
public sealed interface Contents {
  /** Slots only. */
  record None() implements Contents {}

  /** A vector: read with {@link ObjectWindow#elements}. */
  record Elements(long count) implements Contents {}

  /** A folder: what is in it is read with {@link ObjectWindow#elements}, each called by name. */
  record Entries(long count) implements Contents {}

  /**
   * Bytes: read with {@link ObjectWindow#bytes}.
   *
   * @param sha256 hexadecimal, or empty while not known
   * @param chunks how many pieces it is stored in; 0 when it lies in the object itself
   * @param chunksLoaded how many of them are in memory now
   * @param mediaType what the first bytes look like, such as {@code image/png}; see {@link
   *     MediaType}
   */
  record Bytes(long bytes, String sha256, int chunks, int chunksLoaded, String mediaType)
      implements Contents {}

  /**
   * A string.
   *
   * @param text its beginning, at most {@value #TEXT_CHARS_MAX} characters
   * @param chars the length of the whole
   */
  record Text(String text, long chars) implements Contents {
    public static final int TEXT_CHARS_MAX = 100_000;
  }

  /** A method or a block. */
  record Code(String source) implements Contents {}
}
