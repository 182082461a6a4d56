package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.Overlap.Choice;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.ObjectKind;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryChange;

/**
 * What is to become of the records of one vat in order to take something back.
 *
 * <p>Most objects simply get a former record again, as it was, whatever it says. Only those that
 * were changed by later turns too are merged.
 */
final class VatPlan {
  /**
   * A record that is put back.
   *
   * @param isThere whether there is a record now
   * @param record the record then, or null to remove the object
   * @param isPart whether it is only a part of an object, or its map
   */
  record Target(boolean isThere, byte @Nullable [] record, boolean isPart) {}

  /**
   * An object from which some turns are taken out.
   *
   * @param before its record before the turns
   * @param after its record after the turns
   * @param now its record now
   * @param laterTurns how many turns after them changed it
   * @param choice what becomes of the parts that both changed
   * @param firstIndex which element of its vector the first element is, for a segment
   */
  record Merge(
      long id,
      ObjectKind kind,
      byte[] before,
      byte[] after,
      byte[] now,
      int laterTurns,
      Choice choice,
      long firstIndex) {}

  private final VatStore store;
  private final SortedMap<Long, Target> targets = new TreeMap<>();
  private final SortedMap<Long, Merge> merges = new TreeMap<>();
  private final List<EntryChange> entries = new ArrayList<>();

  VatPlan(VatStore store) {
    this.store = store;
  }

  /** The vat. */
  VatStore store() {
    return store;
  }

  /** Puts a record back, or removes the object; nothing if that is how it is. */
  void put(long id, byte @Nullable [] now, byte @Nullable [] then) {
    if (!Arrays.equals(now, then)) {
      var either = then != null ? then : now;
      boolean isPart = either != null && ObjectRecords.isPart(either);
      targets.put(id, new Target(now != null, then, isPart));
    }
  }

  void merge(Merge merge) {
    merges.put(merge.id(), merge);
  }

  void put(EntryChange entry) {
    if (!Arrays.equals(store.entries().get(entry.key()), entry.value())) {
      entries.add(entry);
    }
  }

  /** The records to put back, by id. */
  SortedMap<Long, Target> targets() {
    return targets;
  }

  /** How many objects get a record back; where only parts of one do, that is one. */
  long objectCount() {
    long objects = targets.values().stream().filter(target -> !target.isPart()).count();
    return objects == 0 && !targets.isEmpty() ? 1 : objects;
  }

  /** The objects to merge, by id. */
  SortedMap<Long, Merge> merges() {
    return merges;
  }

  List<EntryChange> entries() {
    return entries;
  }
}
