package vivarium.vat.collect;

import java.time.Duration;

/**
 * How many objects a slice has, so that a vat stands still for a few milliseconds each time,
 * however fast the machine is: half as many after a slice that was long, twice as many after one
 * that was short.
 */
final class SliceLength {
  private static final int FIRST = 64;
  private static final int LEAST = 8;
  private static final int MOST = 256;
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofMillis(4);

  private int length = FIRST;
  private Duration longest = Duration.ZERO;

  /** How many objects the next slice has. */
  int next() {
    return length;
  }

  /** Takes note how long one took. */
  void took(Duration time) {
    longest = time.compareTo(longest) > 0 ? time : longest;
    if (time.compareTo(LONG) > 0) {
      length = Math.max(LEAST, length / 2);
    } else if (time.compareTo(SHORT) < 0) {
      length = Math.min(MOST, length * 2);
    }
  }

  /** How long the longest took. */
  Duration longest() {
    return longest;
  }
}
