package vivarium.vat.search;

import java.util.List;
import vivarium.vat.past.PastMoment;
import vivarium.vat.past.WorldAsOf;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;
import vivarium.world.store.VatStore;

/**
 * Finds out why an object is alive: a shortest way to it from a root of its vat.
 *
 * <p>Reads records until it finds the object, on the thread of whoever asks. Any thread may ask but
 * a vat's own.
 */
public final class PathFinder {
  private final Vats vats;

  /**
   * @param vats the world to search
   */
  public PathFinder(Vats vats) {
    this.vats = vats;
  }

  /**
   * A shortest way to an object; the first step is the root, the last leads to the object. The root
   * is the lobby or the gatekeeper; only if neither leads there, it is an object that was handed
   * out to another vat. Empty if nothing leads to the object.
   *
   * @param progress told how many objects were looked at
   * @throws java.util.concurrent.CancellationException if progress said no, or the thread was
   *     interrupted
   */
  public List<PathStep> pathTo(ObjectAddress object, Progress progress) {
    var store = vats.store().vat(object.vat());
    return path(store, object, new PastMoment(store, vats.store().savedTurn()), progress);
  }

  /** The same as it was: why an object was alive then. */
  public static List<PathStep> pathTo(WorldAsOf then, ObjectAddress object, Progress progress) {
    return path(then.store(object.vat()), object, then.moment(object.vat()), progress);
  }

  private static List<PathStep> path(
      VatStore store, ObjectAddress object, PastMoment moment, Progress progress) {
    var tree = new ReachTree(store, new RecordWalk(progress));
    if (!tree.walkTo(object.id())) {
      tree.addHandedOut();
    }
    if (!tree.walkTo(object.id())) {
      return List.of();
    }
    return tree.pathTo(object.id(), moment);
  }
}
