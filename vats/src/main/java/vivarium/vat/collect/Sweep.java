package vivarium.vat.collect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vivarium.vat.history.History;
import vivarium.vat.turn.VatStanding;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldClock;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.Slot;
import vivarium.world.object.SlotsObject;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

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
  private final Tracing tracing;
  private final long traced;
  private final SliceLength length = new SliceLength();
  private final Map<VatTrace, List<Long>> emptied = new LinkedHashMap<>();
  private long lookedAt;
  private boolean ended;
  private long removed;
  private long references;

  /**
   * @param tracing what was traced, at its end
   */
  Sweep(Vats vats, WorldClock clock, Tracing tracing) {
    this.vats = vats;
    this.clock = clock;
    this.tracing = tracing;
    this.traced = tracing.traced();
    this.lookedAt = traced;
  }

  /**
   * Takes note of a vat from which something goes.
   *
   * @param deadEntries objects that are entries of weak stores whose keys are gone
   */
  void add(VatTrace trace, List<Long> deadEntries) {
    emptied.put(trace, deadEntries);
  }

  /** Does it. */
  void run(Runnable pause) {
    var unneeded = tracing.trace().unneeded();
    if (!unneeded.isEmpty()) {
      vats.letGo(unneeded);
    }
    // In this order, so that wherever it ends nobody has what nobody gives out.
    emptied.keySet().forEach(trace -> forgetAll(trace, trace.unusedOfOthers(), pause));
    emptied.keySet().forEach(trace -> forgetAll(trace, trace.unusedOwn(), pause));
    emptied.forEach((trace, ids) ->
        inSlices(nameOf(trace), ids, trace.store()::lastTurnOf, this::empty, pause));
    for (var trace : emptied.keySet()) {
      var ids = tracing.candidates(trace).stream().filter(id -> !trace.isMarked(id)).toList();
      removed += inSlices(nameOf(trace), ids, trace.store()::lastTurnOf, this::remove, pause);
      vats.holding(
          List.of(nameOf(trace)),
          () -> {
            vats.heap(nameOf(trace)).acquit();
            return trace;
          });
    }
  }

  private void forgetAll(VatTrace trace, List<EntryKey> unused, Runnable pause) {
    var entries = trace.store().entries();
    references += inSlices(nameOf(trace), unused, entries::get, this::forget, pause);
  }

  private static String nameOf(VatTrace trace) {
    return trace.store().name();
  }

  /** How many objects were removed. */
  long removed() {
    return removed;
  }

  /** How many entries about what vats had of each other were removed. */
  long references() {
    return references;
  }

  /** How long a vat stood still at most. */
  Duration longest() {
    return length.longest();
  }

  @FunctionalInterface
  private interface Step<T> {
    int apply(String vat, List<T> slice);
  }

  /**
   * @param bringIn reads what is to be looked at, before the vat has to stand still for it
   */
  private <T> long inSlices(
      String vat, List<T> all, Consumer<T> bringIn, Step<T> step, Runnable pause) {
    long count = 0;
    for (int from = 0; from < all.size() && !ended; ) {
      int to = Math.min(all.size(), from + length.next());
      var slice = all.subList(from, to);
      slice.forEach(bringIn);
      count += vats.holding(List.of(vat), () -> timed(() -> step.apply(vat, slice)));
      pause.run();
      from = to;
    }
    return count;
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

  /** What the vat has written since, or may need again, stays. */
  private int forget(String vat, List<EntryKey> slice) {
    var heap = vats.heap(vat);
    var gone =
        slice.stream().filter(heap::isCondemned).map(key -> new EntryChange(key, null)).toList();
    if (!gone.isEmpty()) {
      var part = new VatChanges(vat, List.of(), gone);
      vats.store()
          .append(new TurnDraft(History.COLLECT, "references in nobody's reach", List.of(part)));
    }
    return gone.size();
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
      vats.heap(vat).removed(removals.stream().map(ObjectChange::id).toList());
    }
    return removals.size();
  }

  private void append(String vat, String cause, List<ObjectChange> changes) {
    var text = cause.formatted(changes.size());
    vats.store().append(TurnDraft.ofObjects(History.COLLECT, text, vat, changes));
  }
}
