package vivarium.vat.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which object has which map, and so which maps are in use at all. */
final class MapTable {
  private final LongTable mapByObject = new LongTable();
  private final Map<Long, Long> holderCounts = new HashMap<>();
  private long lastId;

  /** Notes the map that an object has now; 0 if the object is not there any more. */
  void put(long object, long map) {
    long former = mapByObject.get(object);
    if (former == map) {
      return;
    }
    mapByObject.set(object, map);
    lastId = Math.max(lastId, object);
    if (former != 0) {
      holderCounts.computeIfPresent(former, (id, count) -> count == 1 ? null : count - 1);
    }
    if (map != 0) {
      holderCounts.merge(map, 1L, Long::sum);
    }
  }

  /** The map that an object has, or 0. */
  long mapOf(long object) {
    return mapByObject.get(object);
  }

  /** The maps that some object has. */
  Set<Long> mapsInUse() {
    return holderCounts.keySet();
  }

  /** Tells each object that has one of these maps, and the map. */
  void holdersOf(Set<Long> maps, BiConsumer<Long, Long> visitor) {
    for (long id = 1; id <= lastId; id++) {
      long map = mapByObject.get(id);
      if (map != 0 && maps.contains(map)) {
        visitor.accept(id, map);
      }
    }
  }
}
