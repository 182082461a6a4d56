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
 * @param breakages what other vats hold and will have lost, when one vat goes back alone
 */
public record RevertPreview(
    long turns,
    long objects,
    List<ObjectDifference> changes,
    List<Overlap> overlaps,
    List<Breakage> breakages) {
  /** A preview of something that breaks nothing of others. */
  public RevertPreview(
      long turns, long objects, List<ObjectDifference> changes, List<Overlap> overlaps) {
    this(turns, objects, changes, overlaps, List.of());
  }

  public RevertPreview {
    breakages = List.copyOf(breakages);
    changes = List.copyOf(changes);
    overlaps = List.copyOf(overlaps);
  }
}
