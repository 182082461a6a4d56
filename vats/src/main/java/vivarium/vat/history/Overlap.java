package vivarium.vat.history;

import java.util.List;
import vivarium.vat.search.ObjectAddress;

/**
 * An object of which turns to be taken back and later turns changed the same parts.
 *
 * @param object which it is
 * @param title what it is, in a few words
 * @param parts the parts that both changed
 * @param laterTurns how many later turns changed the object
 */
public record Overlap(ObjectAddress object, String title, List<Part> parts, long laterTurns) {
  public Overlap {
    parts = List.copyOf(parts);
  }

  /** The names of the parts that both changed. */
  public List<String> slots() {
    return parts.stream().map(Part::name).toList();
  }

  /**
   * A part that both changed: what there is to choose from. Values are in a few words, and empty
   * where the part was not there.
   *
   * @param name the slot, {@code at: 17}, {@code bytes 0 to 65,535}
   * @param before what it was before the turns: what it becomes if they are taken back
   * @param after what the turns made of it
   * @param now what later turns made of it: what it stays if they are kept
   */
  public record Part(String name, String before, String after, String now) {}

  /** What to do with the parts that both changed. */
  public enum Choice {
    /** Leave them as the later turns made them. */
    KEEP_LATER,
    /** Make them what they were before the turns, and lose the later changes. */
    TAKE_BACK
  }
}
