package vivarium.vat.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.WorldClock;

/** A thread, and the time of the machine. */
final class ClockworkThread implements Clockwork {
  private static final Logger LOG = LoggerFactory.getLogger(ClockworkThread.class);

  private final WorldClock clock;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("worlds").factory());

  ClockworkThread(WorldClock clock) {
    this.clock = clock;
    thread.setRemoveOnCancelPolicy(true);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void soon(Runnable work) {
    try {
      thread.execute(() -> run(work));
    } catch (RejectedExecutionException closed) {
      LOG.debug("no more is done for other worlds");
    }
  }

  @Override
  public Runnable later(Duration delay, Runnable work) {
    try {
      var task = thread.schedule(() -> run(work), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> task.cancel(false);
    } catch (RejectedExecutionException closed) {
      return () -> {};
    }
  }

  /** What goes wrong with one peer must not end what is done for the others. */
  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException trouble) {
      LOG.error("something went wrong with another world", trouble);
    }
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("the thread for other worlds does not end");
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
