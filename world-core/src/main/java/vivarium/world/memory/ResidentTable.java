package vivarium.world.memory;

import java.lang.ref.ReferenceQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.WorldObject;

/**
 * The objects in memory by id: an open hash table with linear probing.
 *
 * <p>It holds an entry for every reference that any loaded object has, so it is written for few
 * bytes per entry rather than taken from a library. The ids lie beside the entries, since looking
 * into every entry that is passed on the way would cost more than the rest of a fault.
 */
final class ResidentTable {
  private static final int FIRST_CAPACITY = 1024;

  /** Eight ids are as many as a line of a processor's cache has. */
  private static final int RUN_BITS = 3;

  /** No object has this id. */
  private static final long NONE = 0;

  private final ReferenceQueue<WorldObject> collected = new ReferenceQueue<>();
  private long[] ids = new long[FIRST_CAPACITY];
  private @Nullable Resident[] entries = new @Nullable Resident[FIRST_CAPACITY];
  private int size;

  /** The entry for an id, or null if no object with it is in memory. */
  @Nullable Resident find(long id) {
    return entries[placeOf(id)];
  }

  /** Where an id is, or where it would be put. */
  private int placeOf(long id) {
    var known = ids;
    int mask = known.length - 1;
    int at = slotOf(id, mask);
    while (known[at] != id && known[at] != NONE) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** Enters an object, in place of a collected one with the same id. */
  Resident enter(WorldObject object) {
    dropCollected();
    if (size * 3 > ids.length * 2) {
      resize();
    }
    var entry = new Resident(object, collected);
    put(entry);
    return entry;
  }

  /** The first object found, in no order, of which something is true; null if there is none. */
  @Nullable WorldObject first(Predicate<WorldObject> condition) {
    for (var entry : entries) {
      var object = entry == null ? null : entry.get();
      if (object != null && condition.test(object)) {
        return object;
      }
    }
    return null;
  }

  /** Number of objects in memory, counting some that were just collected. */
  int size() {
    return size;
  }

  private void put(Resident entry) {
    int at = placeOf(entry.id);
    if (ids[at] == NONE) {
      ids[at] = entry.id;
      size++;
    }
    entries[at] = entry;
  }

  private void dropCollected() {
    for (var gone = collected.poll(); gone != null; gone = collected.poll()) {
      remove((Resident) gone);
    }
  }

  /** Removes an entry unless another took its place, and closes the gap that it leaves. */
  private void remove(Resident entry) {
    int at = placeOf(entry.id);
    if (entries[at] == entry) {
      size--;
      closeGap(at, ids.length - 1);
    }
  }

  private void closeGap(int gap, int mask) {
    int hole = gap;
    for (int i = hole + 1 & mask; ids[i] != NONE; i = i + 1 & mask) {
      int home = slotOf(ids[i], mask);
      if ((i - home & mask) >= (i - hole & mask)) {
        ids[hole] = ids[i];
        entries[hole] = entries[i];
        hole = i;
      }
    }
    ids[hole] = NONE;
    entries[hole] = null;
  }

  private void resize() {
    var old = entries;
    int live = 0;
    for (var entry : old) {
      if (entry != null && entry.get() != null) {
        live++;
      }
    }
    int capacity = FIRST_CAPACITY;
    while (live * 2 > capacity) {
      capacity *= 2;
    }
    ids = new long[capacity];
    entries = new @Nullable Resident[capacity];
    size = 0;
    for (var entry : old) {
      if (entry != null && entry.get() != null) {
        put(entry);
      }
    }
  }

  /** Ids that follow each other lie side by side, since they are mostly looked for together. */
  private static int slotOf(long id, int mask) {
    int run = (int) ((id >>> RUN_BITS) * 0x9E3779B97F4A7C15L >>> 32);
    return (run << RUN_BITS | (int) id & (1 << RUN_BITS) - 1) & mask;
  }
}
