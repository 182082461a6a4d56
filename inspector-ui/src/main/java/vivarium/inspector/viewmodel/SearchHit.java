package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param title what matched
 * @param detail where it is: a path, or the holder of a slot
 * @param ref the object to open
 * @param slot the slot to show in it, or null
 */
public record SearchHit(
    Category category,
    String title,
    String detail,
    ObjectKind kind,
    ObjectRef ref,
    @Nullable String slot) {
  /** The kinds of thing one can search for, in the order they are shown. */
  public enum Category {
    OBJECTS,
    SLOTS,
    IMPLEMENTORS,
    SENDERS
  }
}
