package vivarium.vat.collect;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldClock;
import vivarium.world.store.error.MomentForgotten;

/**
 * Removes what no vat can reach any more, whatever cycles it forms, within a vat or across.
 *
 * <p>It traces what is on disk while the vats go on, and what they have changed meanwhile once
 * more, until that is little; then all stand still for a moment, the rest is traced, and what was
 * not found is known to be in nobody's reach. It is removed in slices, each a turn of its vat. What
 * is removed stays in the history: whoever goes back to before it has it again.
 *
 * <p>In use is what can be reached from the well-known objects of a vat, a pin, a waiting message
 * or an open promise. An object that was handed out is in use while some vat has it.
 *
 * <p>Any thread may collect but a vat's own; one at a time.
 */
public final class WorldCollector {
  /** How often it begins anew when what has changed meanwhile is forgotten. */
  private static final int ATTEMPTS_MAX = 3;

  /** So long all vats stand still at first until the last of them has ended its turn, */
  private static final Duration PATIENCE = Duration.ofMillis(4);

  /** and then go on for so long, before it is tried again. */
  private static final long REST_NANOS = 40_000_000;

  /** A vat may be in a long turn; so often it is tried, and then waited for. */
  private static final int TRIES_MAX = 100;

  private final Vats vats;
  private final WorldClock clock;
  private Duration heldFor = Duration.ZERO;

  /**
   * @param vats the running world
   * @param clock by which it tells how long the vats stood still
   */
  public WorldCollector(Vats vats, WorldClock clock) {
    this.vats = vats;
    this.clock = clock;
  }

  /** Collects once, as fast as it goes. */
  public CollectionReport collect() {
    return collect(() -> {});
  }

  /**
   * Collects once.
   *
   * @param pause what is done between two slices, each of a few milliseconds; whatever it throws
   *     ends the collection, of which nothing remains or whole slices do
   */
  public synchronized CollectionReport collect(Runnable pause) {
    heldFor = Duration.ZERO;
    var sweep = found(vats.names(), pause);
    sweep.run(pause);
    return new CollectionReport(sweep.removed(), sweep.references(), heldFor, sweep.longest());
  }

  /**
   * A world in memory remembers only so much of what has changed. If that is less than what changes
   * during a trace, the trace begins anew, and in the end has the vats stand still.
   */
  private Sweep found(List<String> names, Runnable pause) {
    for (int attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        var tracing = new Tracing(vats, names);
        tracing.run(pause);
        return concluded(names, tracing, pause);
      } catch (MomentForgotten tooMuchChanged) {
        pause.run();
      }
    }
    return standing(
        names,
        () -> {
          var tracing = new Tracing(vats, names);
          tracing.run(() -> {});
          return condemned(tracing);
        });
  }

  /** Ends a trace while all stand still. */
  private Sweep concluded(List<String> names, Tracing tracing, Runnable pause) {
    for (int i = 0; i < TRIES_MAX; i++) {
      tracing.catchUp(); // so that little is left for when they stand still
      var sweep = timed(() -> vats.holdingWithin(PATIENCE, names, () -> conclude(tracing)));
      if (sweep.isPresent()) {
        return sweep.get();
      }
      pause.run();
      LockSupport.parkNanos(REST_NANOS);
    }
    return standing(names, () -> conclude(tracing));
  }

  private Sweep conclude(Tracing tracing) {
    tracing.catchUp();
    return condemned(tracing);
  }

  private Sweep standing(List<String> names, Supplier<Sweep> work) {
    return timed(() -> vats.holding(names, work));
  }

  /** Takes note how long all stood still, those too that waited for others to end their turns. */
  private <T> T timed(Supplier<T> standing) {
    long began = clock.nanoTime();
    var found = standing.get();
    var took = Duration.ofNanos(clock.nanoTime() - began);
    heldFor = took.compareTo(heldFor) > 0 ? took : heldFor;
    return found;
  }

  /**
   * While all vats stand still: nothing of what is decided here can come back into use. However
   * much there is, only conditions are set; what they hold for is found when it is removed.
   */
  private Sweep condemned(Tracing tracing) {
    var sweep = new Sweep(vats, clock, tracing);
    for (var vat : tracing.trace().vats()) {
      var heap = vats.heap(vat.store().name());
      var marks = tracing.suspects(vat);
      heap.condemn(id -> marks.contains(id) && !vat.isMarked(id), vat::isUnused);
      var dead = vat.deadEntries();
      if (!dead.isEmpty()) { // code may find what lies behind them until they are emptied
        heap.removed(tracing.candidates(vat).stream().filter(id -> !vat.isMarked(id)).toList());
      }
      sweep.add(vat, dead);
    }
    return sweep;
  }
}
