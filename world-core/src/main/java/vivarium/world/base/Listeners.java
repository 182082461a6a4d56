package vivarium.world.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who are told what happens: in order and one event at a time, on a thread of their own, so
 * that a slow or faulty listener never holds up what it listens to. For any thread.
 *
 * @param <E> what they are told
 */
public final class Listeners<E> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Consumer<E>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService teller;

  /**
   * @param thread the name of the thread that tells them
   */
  public Listeners(String thread) {
    this.teller =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(thread).factory());
  }

  /**
   * Has a listener told from now on.
   *
   * @return ends that
   */
  public Runnable add(Consumer<E> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Whether there is anybody to tell. */
  public boolean isHeard() {
    return !listeners.isEmpty();
  }

  /** Tells everybody, soon; nobody if this is closed. */
  public void tell(E event) {
    if (!isHeard()) {
      return;
    }
    try {
      teller.execute(() -> listeners.forEach(listener -> tell(listener, event)));
    } catch (RejectedExecutionException closed) {
      LOG.debug("nobody hears of {} any more", event);
    }
  }

  private void tell(Consumer<E> listener, E event) {
    try {
      listener.accept(event);
    } catch (RuntimeException bug) {
      LOG.error("a listener failed on {}", event, bug);
    }
  }

  /** Tells what was to be told already, and then nothing more. */
  @Override
  public void close() {
    teller.shutdown();
  }
}
