package vivarium.world.store.service;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of our own threads. It serves everybody who has the world open, so nothing that is thrown
 * ends it: a lack of memory passes, and even a bug of ours may not show again. What was thrown is
 * handed over to be told to those who wait, again and again if even that fails.
 */
public final class ServiceThread {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final BooleanSupplier step;
  private final Consumer<Throwable> failed;
  private final Thread thread;
  private volatile boolean isLast;

  /**
   * @param step done again and again until it answers false
   * @param failed tells what a step has thrown
   */
  public ServiceThread(String name, BooleanSupplier step, Consumer<Throwable> failed) {
    this.step = step;
    this.failed = failed;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /**
   * Waits until the thread has ended, whatever happens to the waiting one meanwhile. From here on
   * the next failure ends it: who waits here may hold the very memory that it lacks.
   */
  public void join() {
    isLast = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Throwable failure = null;
    boolean goesOn = true;
    while (goesOn && !(isLast && failure != null)) {
      try {
        tell(failure);
        failure = null;
        goesOn = step.getAsBoolean();
      } catch (Throwable e) { // see the class
        failure = e;
        LockSupport.parkNanos(this, PAUSE_NANOS);
      }
    }
  }

  private void tell(@Nullable Throwable failure) {
    if (failure != null) {
      failed.accept(failure);
    }
  }
}
