package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * Some references of a c-list that follow each other.
 *
 * @param rows the references
 * @param next the key to go on from; empty if there are no more
 */
public record CustomsPage(List<CrossingView> rows, String next) {
  public CustomsPage {
    rows = List.copyOf(rows);
  }
}
