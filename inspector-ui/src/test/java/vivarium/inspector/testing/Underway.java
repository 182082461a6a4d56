package vivarium.inspector.testing;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what was handed to other threads and is not done yet, so that a test can wait for all that
 * its last deed leads to, however many hops between threads that takes. May be used on any thread.
 *
 * <p>What a deed hands on in turn is begun before the deed itself has ended, so the count is zero
 * only when nothing more will come by itself.
 */
public final class Underway {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();

  /** The same executor, counted. */
  public Executor counted(Executor executor) {
    return work -> {
      begun.incrementAndGet();
      try {
        executor.execute(() -> {
          try {
            work.run();
          } finally {
            ended.incrementAndGet();
          }
        });
      } catch (RuntimeException refused) {
        ended.incrementAndGet();
        throw refused;
      }
    };
  }

  /** How much was begun so far. */
  public long begun() {
    return begun.get();
  }

  /** Whether all that was begun has ended. */
  public boolean isNothing() {
    long over = ended.get();
    return over == begun.get();
  }
}
