package vivarium.world.store.service;

import java.util.function.LongSupplier;

/**
 * How something that is tried in numbered passes went, for those who wait until it is done: they
 * give up when a pass failed that began after they did, with nothing succeeding in between.
 *
 * <p>Counted by the one thread that makes the passes; may be asked by any.
 */
public final class Attempts {
  private final LongSupplier lastBegun;
  private volatile long successes;
  private volatile long lastFailed;

  /**
   * @param lastBegun answers the number of the pass that began last; numbers rise from 1
   */
  public Attempts(LongSupplier lastBegun) {
    this.lastBegun = lastBegun;
  }

  /** Something was done. */
  public void succeeded() {
    successes = successes + 1;
  }

  /** Something failed in the pass that began last. */
  public void failed() {
    lastFailed = lastBegun.getAsLong();
  }

  public long successes() {
    return successes;
  }

  /** Begins to wait. */
  public Patience patience() {
    return new Patience();
  }

  /** One who waits; used by one thread. */
  public final class Patience {
    private long successesThen = successes;
    private long begunThen = lastBegun.getAsLong();

    /** Whether to give up. A pass that had begun before says nothing about how things are now. */
    public boolean isOver() {
      long now = successes;
      if (now != successesThen) {
        successesThen = now;
        begunThen = lastBegun.getAsLong();
      }
      return lastFailed > begunThen;
    }
  }
}
