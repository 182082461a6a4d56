package vivarium.world.store.vat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.WorldClock;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.row.LeftoverRows;
import vivarium.world.store.row.Rewriting;
import vivarium.world.store.row.ThinningWindow;

/**
 * Brings a vat's history to what is to be kept of it, and deletes what is left over, in slices of a
 * few milliseconds. Used by the applier's thread; made anew when the database is opened.
 */
public final class VatTidying {
  /** What a slice has done. */
  public enum Step {
    /** Something; there may be more. */
    SOME,
    /** Nothing just now: somebody walks over the history, or the disk refused. */
    BUSY,
    /** Nothing; there is nothing to do. */
    NOTHING
  }

  private static final Logger LOG = LoggerFactory.getLogger(VatTidying.class);

  private final VatCore core;
  private final LeftoverRows leftovers;
  private KeptMoments kept = KeptMoments.ALL;
  private long upTo;
  private @Nullable ThinningWindow window;
  private @Nullable Rewriting rewriting;
  private boolean hasRewritten;
  private boolean hasDeleted;
  private boolean hasLookedBack;
  private final SweepPace pace;
  private @Nullable ChunkSweep sweep;
  private long sweepUpTo;

  VatTidying(VatCore core, LeftoverRows leftovers) {
    this.core = core;
    this.leftovers = leftovers;
    this.pace = new SweepPace(core.site().options().clock());
  }

  /** Asks for chunks that nothing refers to to be given back, now. */
  void wantChunksSwept() {
    pace.asked();
  }

  /**
   * Does a slice.
   *
   * @param now what is to be kept
   */
  Step step(KeptMoments now) {
    if (!now.equals(kept) || reach(now) != upTo) {
      kept = now;
      upTo = reach(now);
      window = null;
      begin();
      lookBack();
    }
    if (rewriting != null) {
      return goOn(rewriting);
    }
    var note = leftovers.find();
    if (note != null) {
      core.change((editor, state) -> {
        leftovers.sweep(editor, note);
        return state;
      });
      hasDeleted = true;
      return Step.SOME;
    }
    return window == null ? compact() : look(window);
  }

  /** Once rows are gone, the file gets shorter. */
  private Step compact() {
    hasDeleted = hasDeleted && core.compact();
    return hasDeleted ? Step.SOME : sweepChunks();
  }

  private Step sweepChunks() {
    var running = sweep;
    if (running == null) {
      boolean hasChunks = core.state().chunkBytes() > 0 || core.chunks().hasUnindexed();
      if (!hasChunks || !core.named().isKnown() || !pace.isTime()) {
        return Step.NOTHING;
      }
      running = new ChunkSweep(core, WorldClock.system());
      sweep = running;
      sweepUpTo = upTo;
      pace.begun();
    }
    if (!running.step()) {
      return Step.BUSY;
    }
    if (running.isDone()) {
      sweep = null;
      pace.ended();
      noteSwept();
    }
    return Step.SOME;
  }

  /** A stretch is merged once all turns in it are applied. */
  private long reach(KeptMoments now) {
    long applied = Math.min(core.firstPending() - 1, core.savedTurn());
    return now.floor(Math.min(now.thinnedUpTo(), applied));
  }

  /** If it cannot be noted, all that is lost is that somebody will search once more. */
  private void noteSwept() {
    try {
      if (sweepUpTo > core.sweptUpTo()) {
        core.swept(sweepUpTo);
      }
    } catch (StoreException e) {
      LOG.debug("{}: that its chunks were searched is not noted", core.site().folder(), e);
    }
  }

  /** Whoever had the database open before may have thinned history, and not searched the chunks. */
  private void lookBack() {
    if (!hasLookedBack && upTo > core.sweptUpTo()) {
      pace.thinned();
    }
    hasLookedBack |= upTo > 0;
  }

  private void begin() {
    window = upTo == 0 ? null : new ThinningWindow(core.rows().logs(), kept, upTo);
    hasRewritten = false;
  }

  private Step look(ThinningWindow open) {
    var found = open.find();
    if (found != null) {
      var job = new Rewriting(core.rows(), found, (_, _) -> true, leftovers, WorldClock.system());
      hasRewritten = true;
      var step = goOn(job);
      rewriting = job;
      return step;
    }
    if (open.isAtEnd()) {
      if (hasRewritten) {
        begin(); // what was made one may be made one with others
      } else {
        window = null;
      }
    }
    return Step.SOME;
  }

  private Step goOn(Rewriting job) {
    if (!core.rewrite(job)) {
      return Step.BUSY;
    }
    if (job.isDone()) {
      rewriting = null;
      hasDeleted = true;
      pace.thinned();
    }
    return Step.SOME;
  }
}
