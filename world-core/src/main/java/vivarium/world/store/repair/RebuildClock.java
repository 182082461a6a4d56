package vivarium.world.store.repair;

import java.time.Instant;
import vivarium.world.base.WorldClock;

/** A clock that says when a turn was that is made once more. */
final class RebuildClock implements WorldClock {
  private final WorldClock clock;
  private volatile long millis;

  RebuildClock(WorldClock clock) {
    this.clock = clock;
    this.millis = clock.now().toEpochMilli();
  }

  void set(long newMillis) {
    millis = newMillis;
  }

  /** From now on it is now. */
  void setToNow() {
    millis = clock.now().toEpochMilli();
  }

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(millis);
  }

  @Override
  public long nanoTime() {
    return clock.nanoTime();
  }
}
