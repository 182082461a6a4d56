package vivarium.vat.api;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.vat.collect.WorldCollector;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;

/**
 * Collects what is in nobody's reach while nobody does anything: when enough turns were saved since
 * the last time, and none for a while. Between two slices it lets the vats go first.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /** How long a slice waits for busy vats; it goes on then, so that it ends some time. */
  private static final Duration COURTESY = Duration.ofMillis(20);

  private final Vats vats;
  private final WorldCollector collector;
  private final WorldClock clock;
  private final CollectionPace pace;
  private final BooleanSupplier idle;
  private final BooleanSupplier watched;
  private long collectedAt;
  private long lastSeen;
  private long quietSince;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * @param idle whether no vat runs or has anything to do
   * @param watched whether somebody looks at objects that are not kept, and may refer to ones that
   *     are
   */
  Housekeeping(
      Vats vats,
      WorldCollector collector,
      WorldClock clock,
      CollectionPace pace,
      BooleanSupplier idle,
      BooleanSupplier watched) {
    this.vats = vats;
    this.collector = collector;
    this.clock = clock;
    this.pace = pace;
    this.idle = idle;
    this.watched = watched;
    this.collectedAt = vats.store().savedTurn();
    this.lastSeen = collectedAt;
    this.quietSince = clock.nanoTime();
  }

  /** Looks now and then from now on, on a thread of its own. */
  void begin() {
    thread = Thread.ofPlatform().daemon().name("world housekeeping").start(this::live);
  }

  private void live() {
    while (!closed) {
      rest(pace.lookEvery());
      try {
        if (!closed) {
          var _ = look();
        }
      } catch (CancellationException closing) {
        return;
      } catch (WorldException trouble) {
        LOG.warn("The world could not be tidied up, and will be later: {}", trouble.getMessage());
      }
    }
  }

  private void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      closed = true;
    }
  }

  /** Collects if it is time to; answers whether it was. */
  boolean look() {
    long saved = vats.store().savedTurn();
    if (saved != lastSeen || !idle.getAsBoolean()) {
      lastSeen = saved;
      quietSince = clock.nanoTime();
      return false;
    }
    boolean isTime =
        saved - collectedAt >= pace.turns()
            && clock.nanoTime() - quietSince >= pace.quiet().toNanos()
            && !watched.getAsBoolean();
    if (isTime) {
      var report = collector.collect(this::letOthersGoFirst);
      LOG.debug("collected by itself: {}", report);
      collectedAt = vats.store().savedTurn();
      lastSeen = collectedAt;
    }
    return isTime;
  }

  private void letOthersGoFirst() {
    if (closed) {
      throw new CancellationException("the world is being closed");
    }
    if (!idle.getAsBoolean()) {
      rest(COURTESY);
    }
  }

  /** Ends a collection that is going on, between two slices. */
  @Override
  public void close() {
    closed = true;
    var running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
