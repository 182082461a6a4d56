package vivarium.vat.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordUnreadable;
import vivarium.world.store.VatStore;
import vivarium.world.store.bytes.BytePatterns;

/**
 * Walks over all records of a vat, telling how far it is, until it is told to stop.
 *
 * <p>What is damaged is passed over: a search finds what can be found, and a check names the rest.
 */
final class RecordWalk {
  /** For more ids than this, looking for each of them takes longer than taking everything apart. */
  private static final int IDS_MAX = 8;

  /** Often enough to stop within a moment, seldom enough to cost nothing. */
  private static final int RECORDS_PER_REPORT = 1024;

  /** Receives records. */
  @FunctionalInterface
  interface Visitor {
    /** One record; if it turns out to be unreadable, the walk goes on with the next. */
    void visit(long id, byte[] record);

    /** A record that is there but cannot be read from the disk. */
    default void damaged(long id) {}

    /** Whether it has seen enough; the walk then ends soon. */
    default boolean isDone() {
      return false;
    }
  }

  private final Progress progress;
  private long done;

  RecordWalk(Progress progress) {
    this.progress = progress;
  }

  /**
   * Walks over all current records.
   *
   * @throws CancellationException if progress says no, or the thread is interrupted
   */
  void over(VatStore store, Visitor visitor) {
    var last = new long[1];
    try {
      store.scan((id, record) -> {
        visit(id, record, visitor);
        last[0] = id;
      });
    } catch (WorldException damaged) {
      oneByOne(store, last[0] + 1, visitor);
    }
  }

  /**
   * Walks over all current records that name one of some ids, and perhaps over others.
   *
   * @throws CancellationException if progress says no, or the thread is interrupted
   */
  void overThoseNaming(Collection<Long> ids, VatStore store, Visitor visitor) {
    if (ids.size() > IDS_MAX) {
      over(store, visitor);
      return;
    }
    var patterns = new BytePatterns(ids.stream().map(RecordScan::bytesNaming).toList());
    var naming = new Naming(visitor);
    try {
      store.scan(patterns, naming);
    } catch (WorldException damaged) {
      oneByOne(store, naming.next, visitor);
    }
  }

  /**
   * Walks over the current records of some ids.
   *
   * @throws CancellationException if progress says no, or the thread is interrupted
   */
  void overSome(SortedSet<Long> ids, VatStore store, Visitor visitor) {
    var waiting = ids.iterator();
    while (waiting.hasNext() && !visitor.isDone()) {
      var batch = new long[Math.min(ids.size(), RECORDS_PER_REPORT)];
      int count = 0;
      while (count < batch.length && waiting.hasNext()) {
        batch[count++] = waiting.next();
      }
      together(Arrays.copyOf(batch, count), store, visitor);
    }
  }

  private void together(long[] ids, VatStore store, Visitor visitor) {
    readable(ids, store, visitor::damaged).forEach((id, record) -> visit(id, record, visitor));
  }

  /**
   * The current records of some ids, as far as there are any and they can be read, by rising id.
   *
   * @param damaged hears of those that cannot
   */
  static SortedMap<Long, byte[]> readable(long[] ids, VatStore store, LongConsumer damaged) {
    var records = new TreeMap<Long, byte[]>();
    VatStore.ObjectVisitor found =
        (id, record) -> {
          if (record != null) {
            records.put(id, record);
          }
        };
    try {
      store.readAll(ids, found);
    } catch (WorldException somewhere) {
      for (long id : ids) {
        try {
          found.visit(id, store.read(id));
        } catch (WorldException here) {
          damaged.accept(id);
        }
      }
    }
    return records;
  }

  /** Visits the records that name something, and counts those in between. */
  private final class Naming implements VatStore.ObjectVisitor {
    private final Visitor visitor;
    private long next;

    Naming(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void visit(long id, byte @Nullable [] record) {
      RecordWalk.this.visit(id, record, visitor);
      next = id + 1;
    }

    @Override
    public boolean isDone() {
      return visitor.isDone();
    }

    @Override
    public void passed(long id) {
      long steps = id - next;
      for (long i = 0; i < steps; i++) {
        step();
      }
      next = Math.max(next, id);
    }
  }

  private void visit(long id, byte @Nullable [] record, Visitor visitor) {
    step();
    if (record != null) {
      try {
        visitor.visit(id, record);
      } catch (RecordUnreadable unreadable) {
        visitor.damaged(id);
      }
    }
  }

  /**
   * Behind a damaged page no walk of the store goes on; then each record is asked for by itself.
   */
  private void oneByOne(VatStore store, long first, Visitor visitor) {
    for (long id = first; id < store.nextFreeId() && !visitor.isDone(); id++) {
      alone(id, store, visitor);
    }
  }

  private void alone(long id, VatStore store, Visitor visitor) {
    byte @Nullable [] record;
    try {
      record = store.read(id);
    } catch (WorldException damaged) {
      visitor.damaged(id);
      return;
    }
    visit(id, record, visitor);
  }

  /** Counts one record. */
  void step() {
    if (++done % RECORDS_PER_REPORT == 0
        && (!progress.report(done) || Thread.currentThread().isInterrupted())) {
      throw new CancellationException("The search was stopped.");
    }
  }
}
