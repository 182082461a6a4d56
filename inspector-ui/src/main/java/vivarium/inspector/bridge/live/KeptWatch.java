package vivarium.inspector.bridge.live;

import java.util.function.Supplier;
import vivarium.world.store.retain.KeptMoments;

/** Notices when moments of the past are given up. Looked at on one thread. */
public final class KeptWatch {
  private final Supplier<KeptMoments> kept;
  private final Runnable changed;
  private KeptMoments last;

  /**
   * @param kept which moments are left
   * @param changed called after there were others
   */
  public KeptWatch(Supplier<KeptMoments> kept, Runnable changed) {
    this.kept = kept;
    this.changed = changed;
    last = kept.get();
  }

  /** Looks whether they are the same as the last time. */
  public void look() {
    var now = kept.get();
    if (!now.equals(last)) {
      last = now;
      changed.run();
    }
  }
}
