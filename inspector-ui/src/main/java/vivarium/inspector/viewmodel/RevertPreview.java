package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What rolling back, or taking some turns back, would do.
 *
 * @param turns how many turns it takes back
 * @param changes the objects that would change, from now to then; may be fewer than {@code objects}
 * @param objects how many objects would change
 * @param overlaps objects changed again later (none for a rollback: that takes the later work too)
 */
public record RevertPreview(
    long turns, long objects, List<ObjectChange> changes, List<Overlap> overlaps) {
  public RevertPreview {
    changes = List.copyOf(changes);
    overlaps = List.copyOf(overlaps);
  }
}
