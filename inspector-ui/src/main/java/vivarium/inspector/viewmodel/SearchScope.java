package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * Where to search.
 *
 * @param vat only this vat, or null for the whole world
 * @param within only this object and its ancestors, or null
 * @param moment the turn right after which to search, or {@link ObjectRef#NOW}
 */
public record SearchScope(@Nullable String vat, @Nullable ObjectRef within, long moment) {
  public static final SearchScope WORLD = new SearchScope(null, null, ObjectRef.NOW);

  /** The whole world as it was right after a turn, or as it is. */
  public static SearchScope worldAt(long moment) {
    return new SearchScope(null, null, moment);
  }

  /** Whether what was is searched. */
  public boolean isPast() {
    return moment != ObjectRef.NOW;
  }
}
