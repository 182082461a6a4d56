package vivarium.vat.peer;

import java.time.Duration;
import java.time.Instant;

/**
 * The one thread on which all connections are attended to, and its time. A test has one without a
 * thread, whose time goes on when the test says so.
 */
public interface Clockwork extends AutoCloseable {
  /** Does something soon, after everything that was asked for before. */
  void soon(Runnable work);

  /** Does something later; what this answers, run, calls it off. */
  Runnable later(Duration delay, Runnable work);

  /** The moment, for labels. */
  Instant now();

  /** Does no more. */
  @Override
  void close();
}
