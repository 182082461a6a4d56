package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * An object that turns to be taken back changed, and that later turns changed again.
 *
 * @param parts the parts both touched
 * @param laterTurns how many later turns changed it
 */
public record Overlap(ObjectRef ref, String title, List<Part> parts, long laterTurns) {
  public Overlap {
    parts = List.copyOf(parts);
  }

  /**
   * A part that both touched, so that a person can choose. Values are one line each, and empty
   * where the part was not there.
   *
   * @param before what it becomes if the turns are taken back
   * @param after what the turns made of it
   * @param now what it stays if the later work is kept
   */
  public record Part(String name, String before, String after, String now) {}

  /** What to do with such an object. */
  public enum Choice {
    /** Leave it as the later work made it. */
    KEEP_LATER,
    /** Put back what was before the turns, and lose the later change. */
    TAKE_BACK
  }
}
