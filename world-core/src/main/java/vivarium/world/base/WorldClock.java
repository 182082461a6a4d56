package vivarium.world.base;

import java.time.Instant;

/**
 * The time, given from outside so that a test can replay a failure.
 *
 * <p>Order never depends on it: turns are ordered by their numbers, the clock only labels them.
 */
public interface WorldClock {
  /** The moment, for labels that a person reads. */
  Instant now();

  /** Nanoseconds since some fixed moment, for measuring how long something took. */
  long nanoTime();

  /** The clock of the machine. */
  static WorldClock system() {
    return SystemClock.INSTANCE;
  }
}
