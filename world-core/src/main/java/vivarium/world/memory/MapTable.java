package vivarium.world.memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.ObjectMap;

/**
 * The stored maps that are in memory, by id. A map is in memory as long as an object in memory has
 * it; the table does not hold it, and forgets its id once the map is gone.
 */
final class MapTable {
  private static final class Known extends WeakReference<ObjectMap> {
    final long id;

    Known(long id, ObjectMap map, ReferenceQueue<ObjectMap> queue) {
      super(map, queue);
      this.id = id;
    }
  }

  private final ReferenceQueue<ObjectMap> collected = new ReferenceQueue<>();
  private final Map<Long, Known> maps = new HashMap<>();

  /** The map with an id, or null if it is not in memory. */
  @Nullable ObjectMap find(long id) {
    var known = maps.get(id);
    return known == null ? null : known.get();
  }

  /** Enters a map, in place of one with the same id. */
  void enter(long id, ObjectMap map) {
    dropCollected();
    maps.put(id, new Known(id, map, collected));
  }

  /** Forgets the map with an id: its record has changed. */
  void forget(long id) {
    maps.remove(id);
  }

  /** Forgets the maps of which something is true. */
  void forgetIf(LongPredicate condition) {
    maps.keySet().removeIf(condition::test);
  }

  /** How many ids the table knows, counting some whose maps were just collected. */
  int size() {
    return maps.size();
  }

  private void dropCollected() {
    for (var gone = collected.poll(); gone != null; gone = collected.poll()) {
      if (gone instanceof Known known) {
        maps.remove(known.id, known); // another map may have taken its place
      }
    }
  }
}
