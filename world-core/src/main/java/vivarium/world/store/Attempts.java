package vivarium.world.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often something was done and how often it failed, for those who wait until it is done: they
 * give up when an attempt failed that began after they did, with none succeeding in between.
 */
final class Attempts {
  private final AtomicLong successes = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  void succeeded() {
    successes.incrementAndGet();
  }

  void failed() {
    failures.incrementAndGet();
  }

  long successes() {
    return successes.get();
  }

  /** Begins to wait. */
  Patience patience() {
    return new Patience();
  }

  /** One who waits; used by one thread. */
  final class Patience {
    private long successesThen = successes.get();
    private long failuresThen = failures.get();

    /** Whether to give up. The first failure may be of an attempt that had begun before. */
    boolean isOver() {
      long now = successes.get();
      if (now != successesThen) {
        successesThen = now;
        failuresThen = failures.get();
      }
      return failures.get() > failuresThen + 1;
    }
  }
}
