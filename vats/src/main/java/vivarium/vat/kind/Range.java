package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/**
 * Which keys of an index are meant, and in which order: {@code Range.from(1800).before(1900)},
 * {@code Range.ALL.to("m").reversed()}.
 *
 * @param first where it begins in the order of the keys; null if at the first one
 * @param last where it ends; null if at the last one
 * @param descending from the last key to the first
 */
public record Range(@Nullable End first, @Nullable End last, boolean descending) {
  /** All keys, in order. */
  public static final Range ALL = new Range(null, null, false);

  /**
   * An end of a range.
   *
   * @param key of the type of the index
   * @param included whether what is under this very key belongs to the range
   */
  public record End(Object key, boolean included) {}

  /** This key and all behind it. */
  public static Range from(Object key) {
    return new Range(new End(key, true), null, false);
  }

  /** All behind this key, without it. */
  public static Range after(Object key) {
    return new Range(new End(key, false), null, false);
  }

  /** The same with an end at this key, which belongs to it. */
  public Range to(Object key) {
    return new Range(first, new End(key, true), descending);
  }

  /** The same with an end before this key, which does not belong to it. */
  public Range before(Object key) {
    return new Range(first, new End(key, false), descending);
  }

  /** The same the other way round. */
  public Range reversed() {
    return new Range(first, last, !descending);
  }

  /** What is selected of an index in the vat. */
  ObjectRef of(ObjectRef index, Inside turn) {
    var selected =
        turn.call(
            turn.object(index),
            "select:To:Ascending:IncludingFirst:Last:",
            key(first),
            key(last),
            !descending,
            isIncluded(first),
            isIncluded(last));
    return Answers.object("select", selected);
  }

  private static @Nullable Object key(@Nullable End end) {
    return end == null ? null : end.key;
  }

  private static boolean isIncluded(@Nullable End end) {
    return end == null || end.included;
  }
}
