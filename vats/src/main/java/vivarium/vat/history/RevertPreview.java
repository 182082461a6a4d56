package vivarium.vat.history;

import java.util.List;

/**
 * What a rollback, or taking some turns back, would do.
 *
 * @param turns how many turns it takes back
 * @param objects how many objects would change
 * @param changes what they would become; as many of them as were asked for
 * @param overlaps objects that later turns changed in the same place; none for a rollback, which
 *     takes the later turns back too
 */
public record RevertPreview(
    long turns, long objects, List<ObjectDifference> changes, List<Overlap> overlaps) {
  public RevertPreview {
    changes = List.copyOf(changes);
    overlaps = List.copyOf(overlaps);
  }
}
