package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;

/**
 * The entries of a vat as the running turn sees them: what it has written so far, and below it what
 * is on disk.
 */
public final class TurnEntries {
  private static final byte[] REMOVED = {};

  /** How many values are remembered at most. */
  private static final int STEADY_MAX = 4096;

  private final EntryStore stored;
  private final TreeMap<EntryKey, byte[]> written = new TreeMap<>();

  /** What is on disk under keys that many turns ask for; {@link #REMOVED} where nothing is. */
  private final Map<EntryKey, byte[]> steady = new HashMap<>();

  /** Which entries count as gone, though they are still on disk; null if none. */
  private @Nullable Predicate<EntryKey> condemned;

  /** Those of them that turns have written since. */
  private final Set<EntryKey> returned = new HashSet<>();

  TurnEntries(EntryStore stored) {
    this.stored = stored;
  }

  /** The value of a key, or null. */
  public byte @Nullable [] get(EntryKey key) {
    var here = written.get(key);
    if (here == REMOVED) {
      return null;
    }
    return here != null ? here : stored(key);
  }

  /**
   * The value of a key that many turns ask for and only turns of this vat change, or null. It is
   * remembered from one turn to the next.
   */
  byte @Nullable [] getSteady(EntryKey key) {
    var here = steady.get(key); // which has nothing that the running turn has written
    if (here == null) {
      here = written.get(key);
    }
    if (here == null) {
      here = remember(key, stored(key));
    }
    return here == REMOVED ? null : here;
  }

  private byte[] remember(EntryKey key, byte @Nullable [] value) {
    if (steady.size() >= STEADY_MAX) {
      steady.clear();
    }
    var known = value == null ? REMOVED : value;
    steady.put(key, known);
    return known;
  }

  private byte @Nullable [] stored(EntryKey key) {
    return isCondemned(key) ? null : stored.get(key);
  }

  /** Takes note that entries were changed on disk by others than turns of this vat. */
  void forgetSteady() {
    steady.clear();
  }

  /**
   * Takes note that some entries will be removed: from now on there are none under these keys, but
   * those that turns write.
   *
   * @param condition answers at any later time what it answers now
   */
  void condemn(Predicate<EntryKey> condition) {
    condemned = condition;
    returned.clear();
    steady.clear();
  }

  /** Whether what is on disk under a key counts as gone. */
  boolean isCondemned(EntryKey key) {
    var condition = condemned;
    return condition != null && !returned.contains(key) && condition.test(key);
  }

  /** Takes note that what was condemned and not removed stays. */
  void acquit() {
    condemned = null;
    returned.clear();
    steady.clear();
  }

  /** What the running turn has written is on disk. */
  void committed() {
    if (condemned != null) {
      returned.addAll(written.keySet());
    }
    written.clear();
  }

  /** Sets the value of a key; kept if the turn ends well. */
  public void put(EntryKey key, byte[] value) {
    steady.remove(key);
    written.put(key, value);
  }

  /** Removes a key; kept if the turn ends well. */
  public void remove(EntryKey key) {
    steady.remove(key);
    written.put(key, REMOVED);
  }

  /** All keys that begin with a prefix, in order. */
  public List<EntryKey> keysWithPrefix(EntryKey prefix) {
    var keys = new TreeMap<EntryKey, Boolean>();
    stored.range(
        prefix,
        prefix.afterPrefix(),
        (key, value) -> {
          keys.put(key, !isCondemned(key));
          return true;
        });
    written.tailMap(prefix).forEach((key, value) -> keys.put(key, value != REMOVED));
    var present = new ArrayList<EntryKey>();
    keys.forEach((key, there) -> {
      if (there && key.startsWith(prefix)) {
        present.add(key);
      }
    });
    return present;
  }

  /** The smallest key with a value that is greater than the given one, or null. */
  public @Nullable EntryKey nextKey(EntryKey after) {
    var here = written.higherKey(after);
    var below = stored.nextKey(after);
    while (here != null || below != null) {
      if (below != null && (here == null || below.compareTo(here) < 0)) {
        if (written.get(below) != REMOVED && (written.get(below) != null || !isCondemned(below))) {
          return below;
        }
        below = stored.nextKey(below);
      } else {
        if (written.get(here) != REMOVED) {
          return here;
        }
        here = written.higherKey(here);
      }
    }
    return null;
  }

  /** What the running turn has changed so far, by rising key. */
  List<EntryChange> changes() {
    var changes = new ArrayList<EntryChange>(written.size());
    written.forEach(
        (key, value) -> changes.add(new EntryChange(key, value == REMOVED ? null : value)));
    return changes;
  }

  void forget() {
    written.clear();
  }
}
