package vivarium.vat.history;

/** How far restoring an object reaches. */
public enum Reaching {
  /** That object alone, a large vector with its segments. */
  ALONE,

  /**
   * It and what was below it: what its data slots and elements held, and so on. Parents, methods
   * and constants are not below an object, nor are the objects that every vat has from its
   * beginning, such as the lobby.
   */
  AND_BELOW
}
