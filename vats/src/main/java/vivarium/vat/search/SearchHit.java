package vivarium.vat.search;

import org.jspecify.annotations.Nullable;
import vivarium.world.object.ObjectKind;

/**
 * One thing found.
 *
 * @param category as what it was found
 * @param title what matched: a name, a slot, a selector
 * @param detail where it is: a path such as {@code lobby traits point}
 * @param kind what sort of object it is
 * @param object the object to open
 * @param slot the slot to show in it, or null
 */
public record SearchHit(
    Category category,
    String title,
    String detail,
    ObjectKind kind,
    ObjectAddress object,
    @Nullable String slot) {
  /** As what a thing was found. */
  public enum Category {
    /** An object with a name. */
    OBJECTS,
    /** A slot that holds a value. */
    SLOTS,
    /** A method, by its selector. */
    IMPLEMENTORS,
    /** A method, by a selector that it sends. */
    SENDERS
  }
}
