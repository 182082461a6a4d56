package vivarium.world.benchmark;

import java.time.Duration;
import java.time.Instant;
import vivarium.world.base.WorldClock;

/** A clock that is set. */
final class SetClock implements WorldClock {
  private volatile Instant now = Instant.parse("2026-03-02T00:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanoTime() {
    return 1_000_000_000L * now.getEpochSecond() + now.getNano();
  }

  void forward(Duration time) {
    now = now.plus(time);
  }
}
