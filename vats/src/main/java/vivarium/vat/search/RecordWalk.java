package vivarium.vat.search;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.format.RecordUnreadable;
import vivarium.world.store.VatStore;

/**
 * Walks over all records of a vat, telling how far it is, until it is told to stop.
 *
 * <p>What is damaged is passed over: a search finds what can be found, and a check names the rest.
 */
final class RecordWalk {
  /** Often enough to stop within a moment, seldom enough to cost nothing. */
  private static final int RECORDS_PER_REPORT = 1024;

  /** Receives records. */
  @FunctionalInterface
  interface Visitor {
    /** One record; if it turns out to be unreadable, the walk goes on with the next. */
    void visit(long id, byte[] record);

    /** A record that is there but cannot be read from the disk. */
    default void damaged(long id) {}
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
    for (long id = first; id < store.nextFreeId(); id++) {
      byte @Nullable [] record;
      try {
        record = store.read(id);
      } catch (WorldException damaged) {
        visitor.damaged(id);
        continue;
      }
      visit(id, record, visitor);
    }
  }

  /** Counts one record. */
  void step() {
    if (++done % RECORDS_PER_REPORT == 0
        && (!progress.report(done) || Thread.currentThread().isInterrupted())) {
      throw new CancellationException("The search was stopped.");
    }
  }
}
