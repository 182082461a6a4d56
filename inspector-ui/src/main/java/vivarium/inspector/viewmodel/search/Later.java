package vivarium.inspector.viewmodel.search;

import java.time.Duration;
import vivarium.inspector.viewmodel.Subscription;

/** Runs something on the user-interface thread after a while. */
@FunctionalInterface
public interface Later {
  /** At once, for tests and for those who do not want to wait. */
  Later AT_ONCE =
      (_, work) -> {
        work.run();
        return () -> {};
      };

  /**
   * Runs the work once, after the delay.
   *
   * @return calls it off
   */
  Subscription run(Duration delay, Runnable work);
}
