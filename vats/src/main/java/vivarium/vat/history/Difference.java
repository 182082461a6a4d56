package vivarium.vat.history;

import java.util.List;

/**
 * What differs between two moments of a world.
 *
 * @param from the one moment, a turn
 * @param to the other, seen from which things were added and removed
 * @param total how many objects differ
 * @param objects as many of them as were asked for
 */
public record Difference(long from, long to, long total, List<ObjectDifference> objects) {
  public Difference {
    objects = List.copyOf(objects);
  }
}
