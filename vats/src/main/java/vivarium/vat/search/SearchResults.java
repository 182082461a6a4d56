package vivarium.vat.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param query what was searched for
 * @param hits by category, the best first in each
 * @param more whether any category has more than was asked for
 */
public record SearchResults(String query, List<SearchHit> hits, boolean more) {
  public SearchResults {
    hits = List.copyOf(hits);
  }
}
