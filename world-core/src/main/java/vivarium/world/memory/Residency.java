package vivarium.world.memory;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.MemoryAccess;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectState;
import vivarium.world.object.WorldObject;

/**
 * Keeps the contents in memory under a budget: a clock with a second chance.
 *
 * <p>The hand first only <em>cools</em> an object: its map is hidden, so that the next touch misses
 * every inline cache and is noticed. An object that the hand meets still cool has not been touched
 * for a whole round and is evicted. So use is recorded without costing anything where an object is
 * used. Changed objects are passed over: their contents are nowhere else.
 */
final class Residency {
  /** What an object costs beside its record: header, map reference, table entry. */
  private static final int OBJECT_OVERHEAD_BYTES = 96;

  /** What an object costs that is only referred to: itself, its entry and room in the table. */
  private static final int STAND_IN_BYTES = 112;

  /** How much longer contents are in memory than as a record. */
  private static final int EXPANSION = 3;

  private final ArrayDeque<Resident> clock = new ArrayDeque<>();
  private final long standardBytes;
  private long budgetBytes;
  private long residentBytes;
  private long evictions;

  /** No search for victims below this: the last one found too few, as changed objects stay. */
  private long retryAboveBytes;

  Residency(long budgetBytes) {
    this.standardBytes = budgetBytes;
    this.budgetBytes = budgetBytes;
  }

  /** Keeps to another budget from now on; 0 for the first one. */
  void budget(long bytes) {
    budgetBytes = bytes == 0 ? standardBytes : bytes;
    retryAboveBytes = 0;
    if (residentBytes > budgetBytes) {
      evict(null);
    }
  }

  /** Counts contents that have come in, and evicts others where that is too much. */
  void loaded(Resident entry, int recordBytes) {
    count(entry, recordBytes);
    if (!entry.inClock) {
      entry.inClock = true;
      clock.addLast(entry);
    }
    if (residentBytes > Math.max(budgetBytes, retryAboveBytes)) {
      evict(entry);
    }
  }

  private void count(Resident entry, int recordBytes) {
    residentBytes -= entry.contentBytes;
    entry.contentBytes =
        recordBytes * EXPANSION + OBJECT_OVERHEAD_BYTES + entry.standIns * STAND_IN_BYTES;
    residentBytes += entry.contentBytes;
  }

  /** Shows the contents of a cooled object again; false if it was not cooled. */
  boolean warm(Resident entry, WorldObject object) {
    var map = entry.coolingMap;
    if (map == null) {
      return false;
    }
    entry.coolingMap = null;
    MemoryAccess.warm(object, map);
    return true;
  }

  /** Drops the contents of an object because they are no longer true. */
  void drop(Resident entry, WorldObject object) {
    residentBytes -= entry.contentBytes;
    entry.contentBytes = 0;
    entry.standIns = 0;
    entry.coolingMap = null;
    unload(object);
  }

  /** Estimated bytes of the contents in memory. */
  long residentBytes() {
    return residentBytes;
  }

  /** How often contents have been dropped for want of room. */
  long evictions() {
    return evictions;
  }

  /** Evicts until the budget is kept; at most twice around, as changed objects cannot go. */
  private void evict(@Nullable Resident spared) {
    for (int steps = 2 * clock.size(); residentBytes > budgetBytes && steps > 0; steps--) {
      var entry = clock.pollFirst();
      if (entry == null) {
        return;
      }
      if (entry == spared || !turnTo(entry, entry.get())) {
        clock.addLast(entry);
      } else {
        entry.inClock = false;
      }
    }
    retryAboveBytes = residentBytes > budgetBytes ? residentBytes + budgetBytes / 8 : 0;
  }

  /** What the hand does to one object; answers whether the clock can forget it. */
  private boolean turnTo(Resident entry, @Nullable WorldObject object) {
    if (object == null || entry.contentBytes == 0) {
      residentBytes -= entry.contentBytes;
      entry.contentBytes = 0;
      return true;
    }
    if (object.state() == ObjectState.MODIFIED) {
      return false;
    }
    if (object.mapOrSentinel() == ObjectMap.COOLING) {
      drop(entry, object);
      evictions++;
      return true;
    }
    entry.coolingMap = object.mapOrSentinel();
    MemoryAccess.cool(object);
    return false;
  }

  private static void unload(WorldObject object) {
    MemoryAccess.unload(object);
    MemoryAccess.moveTo(object, ObjectState.DORMANT);
  }
}
