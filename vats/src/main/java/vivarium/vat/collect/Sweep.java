package vivarium.vat.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vivarium.vat.history.History;
import vivarium.vat.turn.Vats;
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
  private static final int SLICE = 1000;
  private static final int TURNS_AT_ONCE = 100;
  private static final Set<String> GOING_BACK =
      Set.of(History.ROLLBACK, History.TAKE_BACK, History.RESTORE, History.UNDO, History.REDO);

  private final Vats vats;
  private final long traced;
  private final Map<String, List<Long>> emptied = new HashMap<>();
  private final Map<String, List<Long>> removed = new HashMap<>();
  private long lookedAt;
  private boolean ended;

  /**
   * @param traced the last turn of which all changes have been looked into
   */
  Sweep(Vats vats, long traced) {
    this.vats = vats;
    this.traced = traced;
    this.lookedAt = traced;
  }

  /** Takes note of what goes from a vat. */
  void add(String vat, List<Long> deadEntries, List<Long> objects) {
    emptied.put(vat, deadEntries);
    removed.put(vat, objects);
  }

  /** Does it; answers how many objects were removed. */
  long run(Runnable pause) {
    inSlices(emptied, this::empty, pause);
    return inSlices(removed, this::remove, pause);
  }

  private interface Step {
    int apply(String vat, List<Long> slice);
  }

  private long inSlices(Map<String, List<Long>> idsOfVats, Step step, Runnable pause) {
    long count = 0;
    for (var entry : idsOfVats.entrySet()) {
      var vat = entry.getKey();
      var ids = entry.getValue();
      for (int from = 0; from < ids.size() && !ended; from += SLICE) {
        var slice = ids.subList(from, Math.min(ids.size(), from + SLICE));
        count += vats.holding(List.of(vat), () -> somebodyWentBack() ? 0 : step.apply(vat, slice));
        pause.run();
      }
    }
    return count;
  }

  /** Whether since the last look something was taken back, which may have brought objects back. */
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
    }
    return removals.size();
  }

  private void append(String vat, String cause, List<ObjectChange> changes) {
    var text = cause.formatted(changes.size());
    vats.store().append(TurnDraft.ofObjects(History.COLLECT, text, vat, changes));
  }
}
