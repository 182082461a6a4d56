package vivarium.vat.collect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.History;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.peer.ledger.Received;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldClock;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.error.MomentForgotten;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

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
  private static final int ROUNDS_MAX = 4;
  private static final int CHANGES_FEW = 500;

  /** What is beyond it in one vat waits for the next collection. */
  private static final int REMOVED_MAX = 100_000;

  /** How often it begins anew when what has changed meanwhile is forgotten. */
  private static final int ATTEMPTS_MAX = 3;

  private final Vats vats;
  private final WorldClock clock;
  private long traced;
  private long references;
  private List<Dropped> unneeded = List.of();
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
    references = 0;
    var names = vats.names();
    var sweep = found(names, pause);
    if (!unneeded.isEmpty()) {
      vats.letGo(unneeded);
    }
    long removed = sweep.run(pause);
    return new CollectionReport(removed, references, heldFor, sweep.longest());
  }

  /**
   * A world in memory remembers only so much of what has changed. If that is less than what changes
   * during a trace, the trace begins anew, and in the end has the vats stand still.
   */
  private Sweep found(List<String> names, Runnable pause) {
    for (int attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        var tracing = traceWhileTheyGoOn(names, pause);
        var suspects = suspects(tracing);
        return standing(names, () -> concluded(names, tracing, suspects));
      } catch (MomentForgotten tooMuchChanged) {
        pause.run();
      }
    }
    return standing(
        names,
        () -> {
          var tracing = begun(names, () -> {});
          return concluded(names, tracing, suspects(tracing));
        });
  }

  /** Has all vats stand still meanwhile, and takes note how long that was. */
  private Sweep standing(List<String> names, Supplier<Sweep> work) {
    return vats.holding(
        names,
        () -> {
          long began = clock.nanoTime();
          var sweep = work.get();
          heldFor = Duration.ofNanos(clock.nanoTime() - began);
          return sweep;
        });
  }

  /** A trace, and what it may find to be in nobody's reach. */
  private record Tracing(Trace trace, Map<String, List<Long>> suspects) {
    /** The suspects of a vat, so that one of them is found fast. */
    Marks suspectsOf(VatTrace vat) {
      var marks = new Marks();
      suspects.getOrDefault(vat.store().name(), List.of()).forEach(marks::add);
      return marks;
    }
  }

  private Tracing begun(List<String> names, Runnable pause) {
    traced = vats.store().savedTurn();
    var candidates = candidates(names);
    var trace = new Trace(vats.store(), names);
    trace.readRoots();
    trace.run(pause);
    return new Tracing(trace, candidates);
  }

  private Tracing traceWhileTheyGoOn(List<String> names, Runnable pause) {
    var begun = begun(names, pause);
    var trace = begun.trace();
    for (int round = 0; round < ROUNDS_MAX && traceChanges(trace) > CHANGES_FEW; round++) {
      trace.run(pause);
    }
    return new Tracing(trace, unmarked(trace, begun.suspects()));
  }

  /** Ends a trace while all stand still. */
  private Sweep concluded(List<String> names, Tracing tracing, Map<String, Marks> suspects) {
    var trace = tracing.trace();
    var received = Received.in(vats.store(), names);
    traceChanges(trace);
    trace.run(() -> {});
    unneeded = received.stream().filter(some -> !trace.isNamed(some.thing())).toList();
    return condemn(tracing, suspects);
  }

  private static Map<String, Marks> suspects(Tracing tracing) {
    var suspects = new HashMap<String, Marks>();
    for (var vat : tracing.trace().vats()) {
      suspects.put(vat.store().name(), tracing.suspectsOf(vat));
    }
    return suspects;
  }

  private static Map<String, List<Long>> unmarked(Trace trace, Map<String, List<Long>> ids) {
    var unmarked = new HashMap<String, List<Long>>();
    for (var vat : trace.vats()) {
      var name = vat.store().name();
      unmarked.put(
          name,
          ids.getOrDefault(name, List.of()).stream()
              .filter(id -> !vat.isMarked(id))
              .limit(REMOVED_MAX)
              .toList());
    }
    return unmarked;
  }

  /** What is there before the trace begins; what comes later is not collected this time. */
  private Map<String, List<Long>> candidates(List<String> names) {
    var candidates = new HashMap<String, List<Long>>();
    for (var name : names) {
      var ids = new ArrayList<Long>();
      vats.store()
          .vat(name)
          .scan((id, contents) -> {
            if (contents != null && id >= WellKnown.FIRST_FREE_ID) {
              ids.add(id);
            }
          });
      candidates.put(name, ids);
    }
    return candidates;
  }

  /** Has all looked into that has changed since the last time; answers how much that was. */
  private int traceChanges(Trace trace) {
    long now = vats.store().savedTurn();
    int count = 0;
    for (var vat : trace.vats()) {
      var changed = new HashSet<Long>();
      vat.store()
          .changesSince(
              traced,
              new VatStore.ChangeVisitor() {
                @Override
                public boolean wantsLast() {
                  return false;
                }

                @Override
                public void object(long id, byte @Nullable [] former, long first, long last) {
                  changed.add(id);
                }

                @Override
                public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {}
              });
      changed.forEach(vat::markAgain);
      count += changed.size();
    }
    trace.readRoots();
    traced = now;
    return count;
  }

  /** While all vats stand still: nothing of what is decided here can come back into use. */
  private Sweep condemn(Tracing tracing, Map<String, Marks> suspects) {
    var sweep = new Sweep(vats, clock, traced);
    var parts = new ArrayList<VatChanges>();
    for (var vat : tracing.trace().vats()) {
      var name = vat.store().name();
      var doomed = tracing.suspects().getOrDefault(name, List.of());
      var marks = suspects.getOrDefault(name, new Marks());
      vats.heap(name).condemn(id -> marks.contains(id) && !vat.isMarked(id));
      var dead = vat.deadEntries();
      if (!dead.isEmpty()) { // code may find what lies behind them until they are emptied
        var unreached = doomed.stream().filter(id -> !vat.isMarked(id)).toList();
        vats.heap(name).reload(List.of(), unreached);
      }
      sweep.add(vat, dead, doomed);
      var forgotten = forgotten(vat);
      references += forgotten.size();
      if (!forgotten.isEmpty()) {
        parts.add(new VatChanges(name, List.of(), forgotten));
      }
    }
    if (!parts.isEmpty()) {
      vats.store().append(new TurnDraft(History.COLLECT, "references in nobody's reach", parts));
    }
    return sweep;
  }

  private static List<EntryChange> forgotten(VatTrace vat) {
    var forgotten = new ArrayList<EntryChange>();
    vat.unusedExports()
        .forEach((number, export) -> {
          forgotten.add(new EntryChange(MessagingEntries.exportKey(number), null));
          if (number != export.id()) {
            forgotten.add(new EntryChange(MessagingEntries.aliasKey(export.id()), null));
          }
        });
    vat.unusedImports()
        .forEach(
            address -> forgotten.add(new EntryChange(MessagingEntries.presenceKey(address), null)));
    vat.unusedPromises()
        .forEach(facts -> facts.keys().forEach(key -> forgotten.add(new EntryChange(key, null))));
    return forgotten;
  }
}
