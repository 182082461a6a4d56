package vivarium.vat.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.History;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.peer.ledger.Received;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.Vats;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
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
  private static final int SLICE = 1000;
  private static final int ROUNDS_MAX = 4;
  private static final int CHANGES_FEW = 500;

  /** What is beyond it in one vat waits for the next collection. */
  private static final int REMOVED_MAX = 100_000;

  private final Vats vats;
  private final Map<String, List<Long>> doomed = new HashMap<>();
  private long traced;
  private long references;

  /**
   * @param vats the running world
   */
  public WorldCollector(Vats vats) {
    this.vats = vats;
  }

  /** Collects once, as fast as it goes. */
  public CollectionReport collect() {
    return collect(() -> {});
  }

  /**
   * Collects once.
   *
   * @param pause what is done between two slices, each of at most a thousand objects; whatever it
   *     throws ends the collection, of which nothing remains or whole slices do
   */
  public synchronized CollectionReport collect(Runnable pause) {
    doomed.clear();
    references = 0;
    var names = vats.names();
    traced = vats.store().savedTurn();
    var candidates = candidates(names);
    var trace = new Trace(vats.store(), names);
    trace.readRoots();
    trace.run(pause);
    for (int round = 0; round < ROUNDS_MAX && traceChanges(trace) > CHANGES_FEW; round++) {
      trace.run(pause);
    }
    var suspects = unmarked(trace, candidates);
    var unneeded = new ArrayList<Dropped>();
    vats.holding(
        names,
        () -> {
          var received = Received.in(vats.store(), names);
          traceChanges(trace);
          trace.run(() -> {});
          unneeded.addAll(received.stream().filter(some -> !trace.isNamed(some.thing())).toList());
          condemn(trace, unmarked(trace, suspects));
          return names;
        });
    if (!unneeded.isEmpty()) {
      vats.letGo(unneeded);
    }
    return new CollectionReport(sweep(pause), references);
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
  private void condemn(Trace trace, Map<String, List<Long>> unreached) {
    var parts = new ArrayList<VatChanges>();
    for (var vat : trace.vats()) {
      var name = vat.store().name();
      doomed.put(name, unreached.getOrDefault(name, List.of()));
      var forgotten = forgotten(vat);
      references += forgotten.size();
      if (!forgotten.isEmpty()) {
        parts.add(new VatChanges(name, List.of(), forgotten));
      }
    }
    if (!parts.isEmpty()) {
      vats.store().append(new TurnDraft(History.COLLECT, "references in nobody's reach", parts));
    }
    doomed.forEach((name, ids) -> vats.heap(name).reload(List.of(), ids));
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

  private long sweep(Runnable pause) {
    long count = 0;
    for (var entry : doomed.entrySet()) {
      var ids = entry.getValue();
      for (int from = 0; from < ids.size(); from += SLICE) {
        var slice = ids.subList(from, Math.min(ids.size(), from + SLICE));
        count += vats.holding(List.of(entry.getKey()), () -> remove(entry.getKey(), slice));
        pause.run();
      }
    }
    return count;
  }

  /** What was written since then came back with another's help, as a map does, and stays. */
  private int remove(String vat, List<Long> slice) {
    var store = vats.store().vat(vat);
    var removals =
        slice.stream()
            .filter(id -> store.lastTurnOf(id) <= traced)
            .map(ObjectChange::removed)
            .toList();
    if (!removals.isEmpty()) {
      var cause = "%,d objects in nobody's reach".formatted(removals.size());
      var changes = new VatChanges(vat, removals, List.of());
      vats.store().append(new TurnDraft(History.COLLECT, cause, List.of(changes)));
    }
    return removals.size();
  }
}
