package vivarium.vat.history;

import java.util.List;
import vivarium.vat.search.ObjectAddress;

/**
 * An object of which turns to be taken back and later turns changed the same parts.
 *
 * @param object which it is
 * @param title what it is, in a few words
 * @param slots the parts that both changed
 * @param laterTurns how many later turns changed the object
 */
public record Overlap(ObjectAddress object, String title, List<String> slots, long laterTurns) {
  public Overlap {
    slots = List.copyOf(slots);
  }

  /** What to do with the parts that both changed. */
  public enum Choice {
    /** Leave them as the later turns made them. */
    KEEP_LATER,
    /** Make them what they were before the turns, and lose the later changes. */
    TAKE_BACK
  }
}
