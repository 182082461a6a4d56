package vivarium.world.store.world;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldClock;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.service.Attempts;
import vivarium.world.store.vat.VatCore;

/**
 * What other threads ask of the applier: that there is work, that somebody waits for it, that a vat
 * is opened anew or let go of. And how both sides wait for each other.
 */
final class ApplierRequests {
  /** Turns wait that long for company, so that pages are written once for many. */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Chunks tell nobody that they were put; they are looked for that often. */
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** When nothing could be applied, that long passes before the next attempt, however urgent. */
  private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final BooleanSupplier isConsiderable;
  private final WorldClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private final Set<VatCore> repairs = new HashSet<>();
  private final Set<VatCore> retired = new HashSet<>();
  private volatile boolean hasWork;
  private int waiting;
  private boolean isStuck;
  private boolean closed;

  /**
   * @param isConsiderable whether there is so much to do that nobody waits for more
   * @param clock the one that conditions wait by: the machine's
   */
  ApplierRequests(BooleanSupplier isConsiderable, WorldClock clock) {
    this.clock = clock;
    this.isConsiderable = isConsiderable;
  }

  // any thread

  /** Says that there is something to apply. */
  void added() {
    if (!hasWork) {
      hasWork = true;
      signal(work);
    }
  }

  /** Has a vat's database opened anew; returns when it was tried. */
  void repair(VatCore vat) {
    request(repairs, vat);
  }

  /** Has a removed vat let go of; returns when it was done. */
  void retire(VatCore vat) {
    request(retired, vat);
  }

  /**
   * Waits until something is done; gives up when there is trouble, and a whole attempt since then
   * has failed.
   *
   * @param want says what is waited for, once for each time that this thread looks
   * @throws StoreException if it is given up
   */
  void await(
      BooleanSupplier isDone,
      Attempts attempts,
      Runnable want,
      Supplier<@Nullable StoreException> trouble) {
    lock.lock();
    try {
      waiting++;
      var patience = attempts.patience();
      while (!isDone.getAsBoolean()) {
        if (closed) {
          throw new StoreClosed("The world was closed.");
        }
        var found = trouble.get();
        if (found != null && (patience.isOver() || found instanceof VatUnavailable)) {
          throw new StoreWriteFailed(String.valueOf(found.getMessage()), found);
        }
        want.run();
        hasWork = true;
        work.signal();
        progress.awaitUninterruptibly();
      }
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends all waiting. */
  void close() {
    lock.lock();
    try {
      closed = true;
      work.signal();
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  // the applier's thread

  /**
   * Waits until there is something to do, or for a while; answers false when that is over.
   *
   * @param slice done again and again meanwhile, until it answers false
   */
  boolean awaitWork(BooleanSupplier slice) {
    long since = clock.nanoTime();
    long workSince = since;
    boolean hadWork = false;
    boolean hasSlices = true;
    while (true) {
      lock.lock();
      try {
        long now = clock.nanoTime();
        workSince = hasWork && hadWork ? workSince : now;
        hadWork = hasWork;
        long rest = restOf(now - since, now - workSince);
        if (closed || rest <= 0) {
          return !closed;
        }
        if (!hasSlices) {
          var _ = work.awaitNanos(rest);
        }
      } catch (InterruptedException e) {
        return true; // meant for nobody here; a pass too many hurts nobody
      } finally {
        lock.unlock();
      }
      hasSlices = hasSlices && slice.getAsBoolean();
    }
  }

  /** How long to wait on, after having waited for so long, and while there was work. */
  private long restOf(long waited, long waitedWithWork) {
    if (!repairs.isEmpty() || !retired.isEmpty()) {
      return 0;
    }
    if (!hasWork) {
      return TICK_NANOS - waited;
    }
    boolean isUrgent = !isStuck && (waiting > 0 || isConsiderable.getAsBoolean());
    return isUrgent ? 0 : (isStuck ? STUCK_NANOS : PATIENCE_NANOS) - waitedWithWork;
  }

  /** Says that all there is to do is looked at now. */
  void begun() {
    hasWork = false;
  }

  /** Says that something is left to do. */
  void left() {
    hasWork = true;
  }

  /** Says how an attempt went: if nothing was applied, the next one is not hurried. */
  void attempted(boolean appliedSome) {
    isStuck = hasWork && !appliedSome;
  }

  /** Lets those who wait look again. */
  void progressed() {
    signal(progress);
  }

  /** Does what was asked for vats that are to be opened anew. */
  void runRepairs(Consumer<VatCore> repair) {
    run(repairs, repair);
  }

  /** Does what was asked for vats that were removed. */
  void runRetirements(Consumer<VatCore> retire) {
    run(retired, retire);
  }

  private void request(Set<VatCore> requests, VatCore vat) {
    lock.lock();
    try {
      requests.add(vat);
      work.signal();
      while (requests.contains(vat) && !closed) {
        progress.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run(Set<VatCore> requests, Consumer<VatCore> action) {
    Set<VatCore> wanted;
    lock.lock();
    try {
      wanted = Set.copyOf(requests);
    } finally {
      lock.unlock();
    }
    wanted.forEach(action);
    lock.lock();
    try {
      requests.removeAll(wanted);
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void signal(Condition condition) {
    lock.lock();
    try {
      condition.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
