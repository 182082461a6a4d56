package vivarium.world.memory;

import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.WorldObject;

/**
 * The objects in memory by id: an open hash table with linear probing.
 *
 * <p>It holds an entry for every reference that any loaded object has, so it is written for few
 * bytes per entry rather than taken from a library.
 */
final class ResidentTable {
  private static final int FIRST_CAPACITY = 1024;

  private final ReferenceQueue<WorldObject> collected = new ReferenceQueue<>();
  private @Nullable Resident[] entries = new @Nullable Resident[FIRST_CAPACITY];
  private int size;

  /** The entry for an id, or null if no object with it is in memory. */
  @Nullable Resident find(long id) {
    int mask = entries.length - 1;
    for (int i = slotOf(id, mask); ; i = i + 1 & mask) {
      var entry = entries[i];
      if (entry == null || entry.id == id) {
        return entry;
      }
    }
  }

  /** Enters an object, in place of a collected one with the same id. */
  Resident enter(WorldObject object) {
    dropCollected();
    if (size * 3 > entries.length * 2) {
      resize();
    }
    var entry = new Resident(object, collected);
    put(entry);
    return entry;
  }

  /** Number of objects in memory, counting some that were just collected. */
  int size() {
    return size;
  }

  private void put(Resident entry) {
    int mask = entries.length - 1;
    for (int i = slotOf(entry.id, mask); ; i = i + 1 & mask) {
      var there = entries[i];
      if (there == null) {
        entries[i] = entry;
        size++;
        return;
      }
      if (there.id == entry.id) {
        entries[i] = entry;
        return;
      }
    }
  }

  private void dropCollected() {
    for (var gone = collected.poll(); gone != null; gone = collected.poll()) {
      remove((Resident) gone);
    }
  }

  /** Removes an entry unless another took its place, and closes the gap that it leaves. */
  private void remove(Resident entry) {
    int mask = entries.length - 1;
    int at = slotOf(entry.id, mask);
    while (entries[at] != entry) {
      var there = entries[at];
      if (there == null || there.id == entry.id) {
        return;
      }
      at = at + 1 & mask;
    }
    size--;
    closeGap(at, mask);
  }

  private void closeGap(int gap, int mask) {
    int hole = gap;
    for (int i = hole + 1 & mask; ; i = i + 1 & mask) {
      var moved = entries[i];
      if (moved == null) {
        entries[hole] = null;
        return;
      }
      int home = slotOf(moved.id, mask);
      if ((i - home & mask) >= (i - hole & mask)) {
        entries[hole] = moved;
        hole = i;
      }
    }
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
    entries = new @Nullable Resident[capacity];
    size = 0;
    for (var entry : old) {
      if (entry != null && entry.get() != null) {
        put(entry);
      }
    }
  }

  private static int slotOf(long id, int mask) {
    return (int) (id * 0x9E3779B97F4A7C15L >>> 32) & mask;
  }
}
