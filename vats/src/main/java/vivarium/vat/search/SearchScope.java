package vivarium.vat.search;

import org.jspecify.annotations.Nullable;

/**
 * Where to search.
 *
 * @param vat only this vat, or null for the whole world
 * @param within only this object and its ancestors, or null
 */
public record SearchScope(@Nullable String vat, @Nullable ObjectAddress within) {
  /** Everywhere. */
  public static final SearchScope WORLD = new SearchScope(null, null);

  /** One vat. */
  public static SearchScope ofVat(String vat) {
    return new SearchScope(vat, null);
  }

  /** One object and its ancestors. */
  public static SearchScope within(ObjectAddress object) {
    return new SearchScope(object.vat(), object);
  }
}
