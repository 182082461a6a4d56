package vivarium.world.store.turn;

import org.jspecify.annotations.Nullable;

/**
 * The new contents of one object. The array is not copied: whoever hands it over never writes to it
 * again.
 *
 * @param id the object, a positive number that is unique in its vat
 * @param contents the whole new contents, or null if the object is removed
 * @param created whether the object had no contents before this turn; used for counting, so it has
 *     to be right
 */
public record ObjectChange(long id, byte @Nullable [] contents, boolean created) {
  /** An object that did not exist before. */
  public static ObjectChange created(long id, byte[] contents) {
    return new ObjectChange(id, contents, true);
  }

  /** New contents of an object that existed before. */
  public static ObjectChange changed(long id, byte[] contents) {
    return new ObjectChange(id, contents, false);
  }

  /** An object that exists no more; its former contents stay in the history. */
  public static ObjectChange removed(long id) {
    return new ObjectChange(id, null, false);
  }
}
