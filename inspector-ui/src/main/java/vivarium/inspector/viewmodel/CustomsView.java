package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * The c-list of a vat as of now.
 *
 * @param crossings what it has given out first, then what it has, then promises that wait
 * @param settled promises it keeps that are settled, which nobody waits for
 */
public record CustomsView(String vat, List<CrossingView> crossings, int settled) {
  public CustomsView {
    crossings = List.copyOf(crossings);
  }
}
