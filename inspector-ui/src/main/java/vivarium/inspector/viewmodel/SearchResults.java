package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best first within each category
 * @param more whether any category has more than the limit asked for
 */
public record SearchResults(String query, List<SearchHit> hits, boolean more) {
  public SearchResults {
    hits = List.copyOf(hits);
  }
}
