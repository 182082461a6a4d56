package vivarium.vat.turn;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a vat's thread: looks before everything, then requests and messages in the order
 * they came.
 *
 * <p>Looks go first because somebody at a screen waits for them, and they are short. Messages alone
 * can be made to wait, while a person's requests go on: so a suspended vat can be mended. Any
 * thread puts work in; one thread takes it out.
 */
final class WorkQueue {
  private record Waiting(long number, Object asker, Runnable work) {}

  private record Message(long number, Receipt receipt) {}

  private final Consumer<Receipt> receiver;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Runnable> looks = new ArrayDeque<>();
  private final ArrayDeque<Waiting> turns = new ArrayDeque<>();
  private final ArrayDeque<Message> messages = new ArrayDeque<>();
  private long lastNumber;
  private boolean messagesWait;
  private boolean closed;

  /**
   * @param receiver what is done with a message
   */
  WorkQueue(Consumer<Receipt> receiver) {
    this.receiver = receiver;
  }

  /** Adds a look; false if the queue is closed. */
  boolean addLook(Runnable look) {
    return add(() -> looks.addLast(look));
  }

  /**
   * Adds a turn; false if the queue is closed.
   *
   * @param asker whose it is, for {@link #removeTurn}
   */
  boolean addTurn(Object asker, Runnable turn) {
    return add(() -> turns.addLast(new Waiting(++lastNumber, asker, turn)));
  }

  /** Takes out a turn that nobody wants any more, if it waits still. */
  void removeTurn(Object asker) {
    lock.lock();
    try {
      turns.removeIf(turn -> turn.asker().equals(asker));
    } finally {
      lock.unlock();
    }
  }

  /** Adds messages in their order; false if the queue is closed. */
  boolean addMessages(List<Receipt> more) {
    return add(() -> more.forEach(one -> messages.addLast(new Message(++lastNumber, one))));
  }

  /** Puts the message that was taken last back in front of the others. */
  void putBack(Receipt message) {
    add(() -> messages.addFirst(new Message(0, message)));
  }

  /** Has messages wait from now on, or no longer. */
  void holdMessages(boolean wait) {
    add(() -> messagesWait = wait);
  }

  private boolean add(Runnable change) {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      change.run();
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The next work, or null once the queue is closed and has no more. Waits while there is none. */
  @Nullable Runnable take() {
    lock.lock();
    try {
      for (; ; ) {
        var next = next();
        if (next != null || closed) {
          return next;
        }
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Runnable next() {
    var look = looks.pollFirst();
    if (look != null) {
      return look;
    }
    var turn = turns.peekFirst();
    var message = messagesWait ? null : messages.peekFirst();
    if (message != null && (turn == null || message.number() < turn.number())) {
      var receipt = messages.removeFirst().receipt();
      return () -> receiver.accept(receipt);
    }
    return turn == null ? null : turns.removeFirst().work();
  }

  /** The message that is next, or null if none waits. */
  @Nullable Receipt firstMessage() {
    lock.lock();
    try {
      var message = messages.peekFirst();
      return message == null ? null : message.receipt();
    } finally {
      lock.unlock();
    }
  }

  /** How many turns and messages wait. */
  int waitingTurns() {
    lock.lock();
    try {
      return turns.size() + messages.size();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more work. What was asked for is still done; messages stay on disk, where the next
   * opening finds them.
   */
  void close() {
    lock.lock();
    try {
      closed = true;
      messages.clear();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
