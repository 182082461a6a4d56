package vivarium.vat.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vivarium.vat.past.PastMoment;
import vivarium.vat.past.WorldAsOf;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;
import vivarium.world.store.VatStore;

/**
 * Answers who refers to an object.
 *
 * <p>The first answer reads every record of the vat, on the thread of whoever asks; so who asks
 * again should keep this object, which then reads little more than what has changed. Any thread may
 * ask but a vat's own.
 */
public final class References {
  private final Vats vats;
  private final long objectsMin;
  private final Map<String, NamingIndex> indexByVat = new ConcurrentHashMap<>();

  /**
   * @param vats the world to search
   */
  public References(Vats vats) {
    this(vats, NamingIndex.OBJECTS_MIN);
  }

  /**
   * @param objectsMin how many objects a vat has at least of which something is remembered
   */
  References(Vats vats, long objectsMin) {
    this.vats = vats;
    this.objectsMin = objectsMin;
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
    var walk = new RecordWalk(progress);
    var search = new HolderSearch(store, indexOf(store), object.id(), limit, walk);
    return search.search(new PastMoment(store, vats.store().savedTurn()));
  }

  /** The same as it was: who referred to an object then. Reads every record of the vat. */
  public Holders holdersOf(WorldAsOf then, ObjectAddress object, int limit, Progress progress) {
    var store = then.store(object.vat());
    var everything = new NamingIndex(vats, store, Long.MAX_VALUE);
    var search = new HolderSearch(store, everything, object.id(), limit, new RecordWalk(progress));
    return search.search(then.moment(object.vat()));
  }

  /** A vat that has taken the place of another of its name is another one. */
  private NamingIndex indexOf(VatStore store) {
    return indexByVat.compute(
        store.name(),
        (name, known) ->
            known != null && known.isOf(store) ? known : new NamingIndex(vats, store, objectsMin));
  }
}
