package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What was found in a stretch of a c-list.
 *
 * @param rows the references that have the words
 * @param looked at how many references was looked
 * @param next the key to go on from; empty if there are no more
 */
public record CustomsFound(List<CrossingView> rows, long looked, String next) {
  public CustomsFound {
    rows = List.copyOf(rows);
  }
}
