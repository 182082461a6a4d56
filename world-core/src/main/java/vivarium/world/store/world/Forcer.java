package vivarium.world.store.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.service.ServiceThread;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;

/**
 * Makes saved turns safe. One thread forces; all who wait share its next force. Without anybody
 * waiting, it forces when the oldest turn that is not safe has waited for the interval.
 */
final class Forcer {
  /** After a failure nobody who does not ask for it gets another attempt before that. */
  private static final long RETRY_NANOS = Duration.ofMillis(200).toNanos();

  /** The name of its trouble. */
  static final String SOURCE = "forcing the journal";

  private record Waiting(long turn, CompletableFuture<Void> future) {}

  private final Journal journal;
  private final Runnable forceChunks;
  private final long intervalNanos;
  private final Troubles troubles;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Waiting> waiting = new ArrayList<>();
  private List<Waiting> served = List.of();
  private final ServiceThread thread;
  private boolean hasUnsafe;
  private long patienceNanos;
  private boolean closed;

  /**
   * @param forceChunks forces all chunks of all vats
   */
  Forcer(Journal journal, Runnable forceChunks, Duration interval, Troubles troubles) {
    this.journal = journal;
    this.forceChunks = forceChunks;
    this.intervalNanos = interval.toNanos();
    this.patienceNanos = intervalNanos;
    this.troubles = troubles;
    this.thread = new ServiceThread("vivarium-forcer", this::serve, this::failed);
  }

  void start() {
    thread.start();
  }

  /** Says that something was appended. */
  void appended() {
    lock.lock();
    try {
      if (!hasUnsafe) {
        hasUnsafe = true;
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Completes when a turn, and all that was appended before this call, is safe or is known not to
   * be.
   */
  CompletableFuture<Void> safe(long turn) {
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(
            new StoreClosed("The world was closed before this became safe."));
      }
      var future = new CompletableFuture<Void>();
      waiting.add(new Waiting(turn, future));
      changed.signal();
      return future;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the thread; what it is doing is finished first. Nobody who waits is left waiting. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    thread.join();
    complete(takeWaiting(), new StoreClosed("The world was closed before this became safe."));
  }

  private boolean serve() {
    if (!awaitReason()) {
      return false;
    }
    served = takeWaiting();
    complete(served, force());
    return true;
  }

  /** Something failed outside of forcing itself, such as telling that it is done. */
  private void failed(Throwable cause) {
    var trouble = Unexpected.trouble(SOURCE, cause);
    complete(served, trouble);
    troubles.set(SOURCE, trouble);
    appended();
  }

  private @Nullable StoreException force() {
    try {
      journal.force(forceChunks);
      troubles.clear(SOURCE);
      patienceNanos = intervalNanos;
      return null;
    } catch (Throwable e) { // it is thrown at those who wait
      var trouble = Unexpected.trouble(SOURCE, e);
      troubles.set(SOURCE, trouble);
      patienceNanos = Math.max(intervalNanos, RETRY_NANOS);
      appended();
      return trouble;
    }
  }

  /** Returns true when it is time to force, false when there is nothing more to do. */
  private boolean awaitReason() {
    lock.lock();
    try {
      long rest = patienceNanos;
      while (waiting.isEmpty() && !closed && !(hasUnsafe && rest <= 0)) {
        if (hasUnsafe) {
          rest = changed.awaitNanos(rest);
        } else {
          changed.await();
          rest = patienceNanos;
        }
      }
      hasUnsafe = false;
      return !closed;
    } catch (InterruptedException e) {
      return true; // meant for nobody here; forcing once more hurts nobody
    } finally {
      lock.unlock();
    }
  }

  private List<Waiting> takeWaiting() {
    lock.lock();
    try {
      var none = new ArrayList<Waiting>();
      var group = waiting;
      waiting = none;
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** What a failed attempt left unsafe is told so; a part of it may be safe all the same. */
  private void complete(List<Waiting> group, @Nullable StoreException failure) {
    for (var one : group) {
      if (failure == null || one.turn() <= journal.forcedTurn()) {
        one.future().complete(null);
      } else {
        one.future().completeExceptionally(failure);
      }
    }
  }
}
