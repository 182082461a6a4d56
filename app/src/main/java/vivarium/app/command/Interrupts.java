package vivarium.app.command;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.utils.Signals;

/** Ctrl+C, and other ways to send this process an interrupt. */
public final class Interrupts {
  private static final int KILLED_BY_INTERRUPT = 130;

  /**
   * Does work during which an interrupt stops only the work. Whoever insists ends the process,
   * which leaves the world whole too.
   *
   * @param stop is run on another thread
   */
  public static <T> T stoppable(Runnable stop, Supplier<T> work) {
    var asked = new AtomicBoolean();
    var former =
        Signals.register(
            "INT",
            () -> {
              if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(KILLED_BY_INTERRUPT);
              }
              stop.run();
            });
    try {
      return work.get();
    } finally {
      Signals.unregister("INT", former);
    }
  }

  private Interrupts() {}
}
