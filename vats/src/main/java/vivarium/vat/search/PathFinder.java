package vivarium.vat.search;

import java.util.List;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;

/**
 * Finds out why an object is alive: a shortest way to it from the lobby or the gatekeeper.
 *
 * <p>Any thread may ask but a vat's own; whoever asks waits.
 */
public final class PathFinder {
  /**
   * @param vats the world to search
   */
  public PathFinder(Vats vats) {}

  /**
   * A shortest way to an object; the first step is the root, the last leads to the object. Empty if
   * nothing leads to it.
   *
   * @param progress told how many objects were looked at
   * @throws java.util.concurrent.CancellationException if progress said no
   */
  public List<PathStep> pathTo(ObjectAddress object, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
