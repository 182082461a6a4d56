package vivarium.vat.turn;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a vat's thread: looks before turns, each in the order it came.
 *
 * <p>Looks go first because somebody at a screen waits for them, and they are short. Any thread
 * puts work in; one thread takes it out.
 */
final class WorkQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Runnable> looks = new ArrayDeque<>();
  private final ArrayDeque<Runnable> turns = new ArrayDeque<>();
  private boolean closed;

  /** Adds a look; false if the queue is closed. */
  boolean addLook(Runnable look) {
    return add(looks, look);
  }

  /** Adds a turn; false if the queue is closed. */
  boolean addTurn(Runnable turn) {
    return add(turns, turn);
  }

  private boolean add(ArrayDeque<Runnable> queue, Runnable work) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      queue.addLast(work);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The next work, or null once the queue is closed and empty. Waits while there is none. */
  @Nullable Runnable take() {
    lock.lock();
    try {
      while (looks.isEmpty() && turns.isEmpty()) {
        if (closed) {
          return null;
        }
        changed.awaitUninterruptibly();
      }
      return looks.isEmpty() ? turns.pollFirst() : looks.pollFirst();
    } finally {
      lock.unlock();
    }
  }

  /** How many turns wait. */
  int waitingTurns() {
    lock.lock();
    try {
      return turns.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more work; what is in it is still done. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
