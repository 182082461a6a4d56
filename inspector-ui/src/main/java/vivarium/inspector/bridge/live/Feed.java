package vivarium.inspector.bridge.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.WorldEvent;

/**
 * Tells listeners what happens, in order and one event at a time, on a thread of its own. Anybody
 * may have something told.
 */
public final class Feed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private final List<Consumer<WorldEvent>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService teller =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("window events").factory());

  /** Has a listener told from now on. */
  public Subscription subscribe(Consumer<WorldEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Whether anybody listens. */
  boolean isHeard() {
    return !listeners.isEmpty();
  }

  /** Tells everybody, soon. */
  public void tell(WorldEvent event) {
    try {
      teller.execute(() -> listeners.forEach(listener -> tell(listener, event)));
    } catch (RejectedExecutionException closed) {
      LOG.debug("nobody hears of {} any more", event);
    }
  }

  private static void tell(Consumer<WorldEvent> listener, WorldEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException bug) {
      LOG.error("a window failed on {}", event, bug);
    }
  }

  @Override
  public void close() {
    listeners.clear();
    teller.shutdown();
  }
}
