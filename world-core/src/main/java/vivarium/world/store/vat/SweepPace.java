package vivarium.world.store.vat;

import java.time.Duration;
import vivarium.world.base.WorldClock;

/**
 * When a vat is searched for chunks that nothing refers to any more: when somebody asks for it, and
 * by itself when history has lost something, but not all the time, since the whole vat is read.
 */
final class SweepPace {
  private static final long LEAST_NANOS = Duration.ofHours(1).toNanos();

  /** It rests for so many times as long as it took. */
  private static final int REST = 20;

  private final WorldClock clock;
  private boolean isAsked;
  private boolean isThinned;
  private boolean hasEnded;
  private long begunAt;
  private long endedAt;

  /**
   * @param clock that of the world
   */
  SweepPace(WorldClock clock) {
    this.clock = clock;
  }

  /** Somebody asks for it. */
  void asked() {
    isAsked = true;
  }

  /** History has lost something. */
  void thinned() {
    isThinned = true;
  }

  /** Whether it is time to search. */
  boolean isTime() {
    long rest = Math.max(LEAST_NANOS, REST * (endedAt - begunAt));
    boolean isRested = !hasEnded || clock.nanoTime() - endedAt >= rest;
    return isAsked || isThinned && isRested;
  }

  void begun() {
    isAsked = false;
    isThinned = false;
    begunAt = clock.nanoTime();
  }

  void ended() {
    hasEnded = true;
    endedAt = clock.nanoTime();
  }
}
