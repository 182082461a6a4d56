package vivarium.vat.search;

import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;

/**
 * Answers who refers to an object.
 *
 * <p>Any thread may ask but a vat's own; whoever asks waits.
 */
public final class References {
  /**
   * @param vats the world to search
   */
  public References(Vats vats) {}

  /**
   * Who refers to an object, from within its vat.
   *
   * @param limit how many holders to name; all are counted
   * @param progress told how many objects were looked at
   * @throws java.util.concurrent.CancellationException if progress said no
   */
  public Holders holdersOf(ObjectAddress object, int limit, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
