package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * An object that turns to be taken back changed, and that later turns changed again.
 *
 * @param slots the slots both touched
 * @param laterTurns how many later turns changed it
 */
public record Overlap(ObjectRef ref, String title, List<String> slots, long laterTurns) {
  public Overlap {
    slots = List.copyOf(slots);
  }

  /** What to do with such an object. */
  public enum Choice {
    /** Leave it as the later work made it. */
    KEEP_LATER,
    /** Put back what was before the turns, and lose the later change. */
    TAKE_BACK
  }
}
