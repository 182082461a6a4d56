package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * Where to search.
 *
 * @param vat only this vat, or null for the whole world
 * @param within only this object and its ancestors, or null
 */
public record SearchScope(@Nullable String vat, @Nullable ObjectRef within) {
  public static final SearchScope WORLD = new SearchScope(null, null);
}
