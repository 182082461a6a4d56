package vivarium.world.store.vat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.saved.VatTurn;

/**
 * The turns of a vat that are saved but not in its database yet: in order, for the applier, and
 * laid over the database's pages, for those who read.
 *
 * <p>Any thread may ask. Turns are added by one thread at a time, and taken away by the applier.
 */
final class PendingTurns {
  /** How many bytes of turns one transaction takes at most, unless a single turn is longer. */
  private static final long BATCH_BYTES_MAX = 4L * 1024 * 1024;

  /** How many changes one transaction takes at most; each may be on a page of its own. */
  private static final int BATCH_CHANGES_MAX = 8000;

  private final Overlay overlay = new Overlay();
  private final Backlog backlog;
  private final Predicate<byte[]> isPart;
  private final Object lock = new Object();
  private Deque<Waiting> turns = new ArrayDeque<>();
  private boolean isCounted = true;
  private long growth;
  private long grownUpTo;

  /** A turn, and what was counted of it once. */
  private record Waiting(VatTurn vatTurn, long weight, int growth) {
    long turn() {
      return vatTurn.turn();
    }
  }

  /**
   * @param isPart tells contents that are only a part of an object, and not counted
   */
  PendingTurns(Backlog backlog, Predicate<byte[]> isPart) {
    this.backlog = backlog;
    this.isPart = isPart;
  }

  Overlay overlay() {
    return overlay;
  }

  /** Adds a turn that was saved. Turns come by rising number. */
  void add(VatTurn turn) {
    var waiting = waiting(turn);
    overlay.add(turn, isLarge(waiting));
    synchronized (lock) {
      turns.addLast(waiting);
      growth += waiting.growth();
      count(waiting.weight());
    }
  }

  /** The first turn; greater than all if there is none. */
  long first() {
    synchronized (lock) {
      return turns.isEmpty() ? Long.MAX_VALUE : turns.getFirst().turn();
    }
  }

  List<VatTurn> newestFirst() {
    synchronized (lock) {
      return turns.reversed().stream().map(Waiting::vatTurn).toList();
    }
  }

  /** The first turns, up to one, as many as one transaction should take. */
  List<VatTurn> batch(long upTo) {
    var batch = new ArrayList<VatTurn>();
    long bytes = 0;
    int changes = 0;
    synchronized (lock) {
      for (var turn : turns) {
        bytes += turn.weight();
        changes += turn.vatTurn().changeCount();
        boolean isTooMuch = bytes > BATCH_BYTES_MAX || changes > BATCH_CHANGES_MAX;
        if (turn.turn() > upTo || isTooMuch && !batch.isEmpty()) {
          break;
        }
        batch.add(turn.vatTurn());
      }
    }
    return batch;
  }

  /**
   * How many objects there are, those of the database included.
   *
   * @param inDatabase how many those are
   */
  long objectCount(LongSupplier inDatabase) {
    synchronized (lock) {
      return inDatabase.getAsLong() + growth;
    }
  }

  /**
   * Lets go of the turns up to one: the database has them, and readers find them there.
   *
   * @param publish lets others see that the database has them
   */
  void applied(long upTo, Runnable publish) {
    synchronized (lock) {
      publish.run();
      growth -= growthUpTo(upTo);
      grownUpTo = upTo;
    }
    for (var turn = firstUpTo(upTo); turn != null; turn = firstUpTo(upTo)) {
      overlay.remove(turn.vatTurn());
      synchronized (lock) {
        turns.removeFirst();
        count(-turn.weight());
      }
    }
  }

  /**
   * Takes turns back in that the database has lost, and lets go of those that it has. Either all of
   * this is done when it returns, or it throws and may be tried again.
   *
   * @param missing turns before all others here
   * @param upTo the last turn that the database has
   * @param publish lets others see the database as it is now
   */
  void restore(List<VatTurn> missing, long upTo, Runnable publish) {
    var back = missing.stream().map(this::waiting).toList();
    synchronized (lock) {
      var all = new ArrayDeque<Waiting>(back);
      all.addAll(turns);
      back.forEach(one -> overlay.addBelow(one.vatTurn(), isLarge(one)));
      turns = all;
      growth += back.stream().mapToLong(Waiting::growth).sum();
      grownUpTo = Math.min(grownUpTo, upTo);
      count(back.stream().mapToLong(Waiting::weight).sum());
    }
    applied(upTo, publish);
  }

  /** Stops counting these turns: they stay here, but nobody has to wait until they are applied. */
  void setAside() {
    synchronized (lock) {
      count(-turns.stream().mapToLong(Waiting::weight).sum());
      isCounted = false;
    }
  }

  /** A single object is better entered, however long it is. */
  private boolean isLarge(Waiting turn) {
    return turn.vatTurn().changes().objects().size() > 1 && backlog.isLarge(turn.weight());
  }

  private Waiting waiting(VatTurn turn) {
    return new Waiting(turn, turn.weight(), turn.growth(isPart));
  }

  /** What the database has grown by, and these turns have to be counted less for. */
  private long growthUpTo(long last) {
    long sum = 0;
    for (var turn : turns) {
      if (turn.turn() > last) {
        break;
      }
      sum += turn.turn() > grownUpTo ? turn.growth() : 0;
    }
    return sum;
  }

  private @Nullable Waiting firstUpTo(long last) {
    synchronized (lock) {
      var first = turns.peekFirst();
      return first != null && first.turn() <= last ? first : null;
    }
  }

  private void count(long bytes) {
    if (isCounted) {
      backlog.add(bytes);
    }
  }
}
