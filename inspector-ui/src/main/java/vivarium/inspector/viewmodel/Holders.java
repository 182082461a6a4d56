package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * Who references an object.
 *
 * @param total how many there are
 * @param first as many of them as were asked for
 */
public record Holders(long total, List<Holder> first) {
  public Holders {
    first = List.copyOf(first);
  }
}
