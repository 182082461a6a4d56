package vivarium.app.terminal;

import java.util.function.Supplier;
import vivarium.app.command.Interrupts;

/** How a person stops work that takes long. */
interface Stopper {
  /** By a signal to the process. */
  Stopper BY_SIGNAL =
      new Stopper() {
        @Override
        public <T> T stoppable(Runnable stop, Supplier<T> work) {
          return Interrupts.stoppable(stop, work);
        }
      };

  /**
   * Does work.
   *
   * @param stop is run when the person wants no more of it
   */
  <T> T stoppable(Runnable stop, Supplier<T> work);
}
