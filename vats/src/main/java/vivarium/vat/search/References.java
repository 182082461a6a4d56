package vivarium.vat.search;

import vivarium.vat.past.PastMoment;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;

/**
 * Answers who refers to an object.
 *
 * <p>Reads every record of the vat, on the thread of whoever asks. Any thread may ask but a vat's
 * own.
 */
public final class References {
  private final Vats vats;

  /**
   * @param vats the world to search
   */
  public References(Vats vats) {
    this.vats = vats;
  }

  /**
   * Who refers to an object, from within its vat.
   *
   * @param limit how many holders to name; all are counted
   * @param progress told how many records were looked at
   * @throws java.util.concurrent.CancellationException if progress said no, or the thread was
   *     interrupted
   */
  public Holders holdersOf(ObjectAddress object, int limit, Progress progress) {
    var store = vats.store().vat(object.vat());
    var search = new HolderSearch(store, object.id(), limit, new RecordWalk(progress));
    return search.search(new PastMoment(store, vats.store().savedTurn()));
  }
}
