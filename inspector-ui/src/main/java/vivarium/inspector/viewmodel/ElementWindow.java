package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * Some elements of a vector.
 *
 * @param from index of the first
 */
public record ElementWindow(long from, List<ValueView> elements) {
  public ElementWindow {
    elements = List.copyOf(elements);
  }
}
