package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of a store are meant, and in which order. Only that part of the store is read that
 * the pattern of the keys leaves.
 *
 * @param keys what the keys must fit; null for all
 * @param values what the values must fit; null for all
 * @param descending from the last key to the first
 */
public record Query(@Nullable Object keys, @Nullable Object values, boolean descending) {
  /** Everything, in order. */
  public static final Query ALL = new Query(null, null, false);

  /** Entries whose keys fit a pattern. */
  public static Query keys(Object pattern) {
    return new Query(pattern, null, false);
  }

  /** Entries whose values fit a pattern. */
  public static Query values(Object pattern) {
    return new Query(null, pattern, false);
  }

  /** The same, if the values also fit. */
  public Query andValues(Object pattern) {
    return new Query(keys, pattern, descending);
  }

  /** The same the other way round. */
  public Query reversed() {
    return new Query(keys, values, !descending);
  }
}
