package vivarium.world.store.service;

import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;

/**
 * Makes trouble that can be told out of whatever ends up in one of our own threads.
 *
 * <p>Those threads serve everybody who has the world open, so nothing makes them end: a lack of
 * memory passes, and even a bug of ours is told to those who wait, and may not happen again.
 */
public final class Unexpected {
  /** What is said when there is not even memory for saying more. */
  private static final StoreException TOO_LITTLE_MEMORY =
      new StoreWriteFailed(
          "There is too little memory. Nothing saved is lost; close what is large and try again.");

  /**
   * What to tell.
   *
   * @param doing what was being done to which thing, as in "writing the vat 'home'"
   */
  public static StoreException trouble(String doing, Throwable cause) {
    if (cause instanceof StoreException known) {
      return known;
    }
    try {
      return new StoreWriteFailed(text(doing, cause), cause);
    } catch (OutOfMemoryError e) {
      return TOO_LITTLE_MEMORY;
    }
  }

  private static String text(String doing, Throwable cause) {
    return comesFromTheMachine(cause)
        ? ("There was too little memory for %s (%s). Nothing saved is lost; it is tried again."
                + " Close what is large; if this stays, start the program again, with more memory.")
            .formatted(doing, cause)
        : ("Bug in the world runtime while %s (%s). Nothing saved is lost; it is tried again. If"
                + " this stays, start the program again.")
            .formatted(doing, cause);
  }

  /** A lack of memory often shows as something else, as when it hits the loading of a class. */
  private static boolean comesFromTheMachine(Throwable thrown) {
    boolean found = false;
    for (Throwable cause = thrown; cause != null && !found; cause = cause.getCause()) {
      found = cause instanceof VirtualMachineError;
    }
    return found;
  }

  private Unexpected() {}
}
