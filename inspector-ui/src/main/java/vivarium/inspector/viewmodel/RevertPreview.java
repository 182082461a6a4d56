package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What rolling back, or taking some turns back, would do.
 *
 * @param turns how many turns it takes back
 * @param changes the objects that would change, from now to then; may be fewer than {@code objects}
 * @param objects how many objects would change
 * @param overlaps objects changed again later (none for a rollback: that takes the later work too)
 * @param losses what other vats hold, or wait for, and will have lost; a sentence for each
 */
public record RevertPreview(
    long turns,
    long objects,
    List<ObjectChange> changes,
    List<Overlap> overlaps,
    List<String> losses) {
  /** A preview of something by which others lose nothing. */
  public RevertPreview(
      long turns, long objects, List<ObjectChange> changes, List<Overlap> overlaps) {
    this(turns, objects, changes, overlaps, List.of());
  }

  public RevertPreview {
    changes = List.copyOf(changes);
    overlaps = List.copyOf(overlaps);
    losses = List.copyOf(losses);
  }
}
