package vivarium.vat.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happened, in order and one at a time, on a thread of its own: so a slow
 * listener never holds a vat up.
 */
final class EventStream implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService teller =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("world events").factory());

  Subscription subscribe(Consumer<WorldEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Whether there is anybody to tell. */
  boolean isHeard() {
    return !listeners.isEmpty();
  }

  void tell(WorldEvent event) {
    if (!isHeard()) {
      return;
    }
    try {
      teller.execute(() -> listeners.forEach(listener -> tell(listener, event)));
    } catch (RejectedExecutionException closed) {
      LOG.debug("nobody hears of {} any more", event);
    }
  }

  private static void tell(Consumer<WorldEvent> listener, WorldEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException trouble) {
      LOG.error("a listener failed on {}", event, trouble);
    }
  }

  @Override
  public void close() {
    teller.shutdown();
  }
}
