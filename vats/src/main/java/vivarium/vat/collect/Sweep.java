package vivarium.vat.collect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import vivarium.vat.history.History;
import vivarium.vat.turn.VatStanding;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldClock;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;

/**
 * Removes what is known to be in nobody's reach, in slices, each a turn of its vat: first entries
 * of weak stores are emptied whose keys are gone, so that nothing refers to what goes then.
 *
 * <p>Code cannot get at any of it again, but a person can: by going back to when it was in use.
 * Then the sweep ends, and the next collection finds out anew.
 */
final class Sweep {
  private static final int TURNS_AT_ONCE = 100;

  /** After these turns code may reach again what was about to go. */
  private static final Set<String> GOING_BACK =
      Set.of(
          History.ROLLBACK,
          History.TAKE_BACK,
          History.RESTORE,
          History.UNDO,
          History.REDO,
          VatStanding.RESTART);

  private final Vats vats;
  private final WorldClock clock;
  private final long traced;
  private final SliceLength length = new SliceLength();
  private final Map<String, List<Long>> emptied = new HashMap<>();
  private final Map<String, VatTrace> traces = new HashMap<>();
  private final Map<String, List<Long>> suspects = new HashMap<>();
  private long lookedAt;
  private boolean ended;

  /**
   * @param traced the last turn of which all changes have been looked into
   */
  Sweep(Vats vats, WorldClock clock, long traced) {
    this.vats = vats;
    this.clock = clock;
    this.traced = traced;
    this.lookedAt = traced;
  }

  /**
   * Takes note of what goes from a vat.
   *
   * @param objects those of which the ones go that were not reached
   */
  void add(VatTrace trace, List<Long> deadEntries, List<Long> objects) {
    var vat = trace.store().name();
    emptied.put(vat, deadEntries);
    traces.put(vat, trace);
    suspects.put(vat, objects);
  }

  /** Does it; answers how many objects were removed. */
  long run(Runnable pause) {
    emptied.forEach((vat, ids) -> inSlices(vat, ids, this::empty, pause));
    long removed = 0;
    for (var vat : suspects.keySet()) {
      var trace = Objects.requireNonNull(traces.get(vat));
      var ids =
          Objects.requireNonNull(suspects.get(vat)).stream()
              .filter(id -> !trace.isMarked(id))
              .toList();
      removed += inSlices(vat, ids, this::remove, pause);
      vats.holding(
          List.of(vat),
          () -> {
            vats.heap(vat).memory().acquit();
            return vat;
          });
    }
    return removed;
  }

  /** How long a vat stood still at most. */
  Duration longest() {
    return length.longest();
  }

  private interface Step {
    int apply(String vat, List<Long> slice);
  }

  private long inSlices(String vat, List<Long> ids, Step step, Runnable pause) {
    long count = 0;
    for (int from = 0; from < ids.size() && !ended; ) {
      int to = Math.min(ids.size(), from + length.next());
      var slice = ids.subList(from, to);
      bringIn(vat, slice);
      count += vats.holding(List.of(vat), () -> timed(() -> step.apply(vat, slice)));
      pause.run();
      from = to;
    }
    return count;
  }

  /** Reads what is to be looked at, before the vat has to stand still for it. */
  private void bringIn(String vat, List<Long> slice) {
    var store = vats.store().vat(vat);
    slice.forEach(store::lastTurnOf);
  }

  private int timed(Supplier<Integer> step) {
    long began = clock.nanoTime();
    int count = somebodyWentBack() ? 0 : step.get();
    length.took(Duration.ofNanos(clock.nanoTime() - began));
    return count;
  }

  /** Whether since the last look something has happened that may have brought objects back. */
  private boolean somebodyWentBack() {
    long newest = vats.store().savedTurn();
    long before = newest + 1;
    while (!ended && before > lookedAt + 1) {
      var turns = vats.store().turns(before, TURNS_AT_ONCE);
      if (turns.isEmpty()) {
        break;
      }
      ended =
          turns.stream()
              .anyMatch(turn -> turn.turn() > lookedAt && GOING_BACK.contains(turn.kind()));
      before = turns.getLast().turn();
    }
    lookedAt = newest;
    return ended;
  }

  private int empty(String vat, List<Long> slice) {
    var heap = vats.heap(vat);
    var memory = heap.memory();
    memory.beginTurn();
    try {
      slice.forEach(id -> empty(memory, id));
      var changes = new ArrayList<ObjectChange>();
      for (var record : memory.prepareCommit(List.of()).records()) {
        changes.add(new ObjectChange(record.id(), record.bytes(), record.created()));
      }
      if (!changes.isEmpty()) {
        append(vat, "%,d entries of weak stores without keys", changes);
      }
      heap.committed();
      return changes.size();
    } catch (RuntimeException trouble) {
      memory.abandonTurn();
      throw trouble;
    }
  }

  private static void empty(VatMemory memory, long id) {
    if (memory.find(id) instanceof SlotsObject entry
        && entry.map().find(WeakEntries.VALUE) instanceof Slot.Data value) {
      entry.overwriteField(value.fieldIndex(), memory.wellKnown().nil);
    }
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
      append(vat, "%,d objects in nobody's reach", removals);
      vats.heap(vat).reload(List.of(), removals.stream().map(ObjectChange::id).toList());
    }
    return removals.size();
  }

  private void append(String vat, String cause, List<ObjectChange> changes) {
    var text = cause.formatted(changes.size());
    vats.store().append(TurnDraft.ofObjects(History.COLLECT, text, vat, changes));
  }
}
