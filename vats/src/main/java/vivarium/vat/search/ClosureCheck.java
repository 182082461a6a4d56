package vivarium.vat.search;

import vivarium.world.base.Progress;
import vivarium.world.store.WorldStore;

/**
 * Checks a whole world: that every byte is what was written, and that every reference leads to what
 * it says. Changes nothing.
 */
public final class ClosureCheck {
  /** More findings than anybody reads. */
  static final int FINDINGS_MAX = 1_000;

  /**
   * @param store the world to check; its vats may go on running
   */
  public ClosureCheck(WorldStore store) {}

  /**
   * Checks everything; finds all that is wrong, not only the first.
   *
   * @param progress told how many bytes and objects were looked at; if it says no, the report says
   *     that it is not complete
   */
  public CheckReport check(Progress progress) {
    throw new UnsupportedOperationException();
  }
}
