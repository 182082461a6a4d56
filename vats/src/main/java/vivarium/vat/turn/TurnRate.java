package vivarium.vat.turn;

import java.util.ArrayDeque;
import vivarium.world.base.WorldClock;

/** How many turns a second a vat has run lately. Any thread may ask. */
final class TurnRate {
  private static final long WINDOW_NANOS = 5_000_000_000L;

  private final WorldClock clock;
  private final ArrayDeque<Long> ends = new ArrayDeque<>();

  TurnRate(WorldClock clock) {
    this.clock = clock;
  }

  synchronized void turnEnded() {
    ends.addLast(clock.nanoTime());
    forgetOld();
  }

  synchronized double perSecond() {
    forgetOld();
    return ends.size() * 1e9 / WINDOW_NANOS;
  }

  private void forgetOld() {
    long oldest = clock.nanoTime() - WINDOW_NANOS;
    while (!ends.isEmpty() && ends.peekFirst() - oldest < 0) {
      ends.removeFirst();
    }
  }
}
