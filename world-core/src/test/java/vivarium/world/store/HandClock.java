package vivarium.world.store;

import java.time.Duration;
import java.time.Instant;
import vivarium.world.base.WorldClock;

/** A clock that somebody sets. Nanoseconds go on as ever. */
final class HandClock implements WorldClock {
  private volatile Instant now = Instant.parse("2026-03-02T00:00:00Z"); // a Monday

  void forward(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }
}
