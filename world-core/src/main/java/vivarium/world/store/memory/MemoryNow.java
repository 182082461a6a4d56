package vivarium.world.store.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.page.Place;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;

/**
 * What is true now in a vat that is held in memory only. One thread at a time changes it, any may
 * read. What was removed is not in it.
 */
final class MemoryNow {
  /**
   * What something is since a turn.
   *
   * @param bytes nobody writes to them, and none but copies leave the store
   */
  record Contents(long turn, byte[] bytes) {}

  private final Map<Long, Contents> objects = new ConcurrentHashMap<>();
  private final EntryBlocks entries = new EntryBlocks();

  /** What something is, or null if it is not there. */
  @Nullable Contents get(Place place) {
    return switch (place) {
      case Place.OfObject(long id) -> objects.get(id);
      case Place.OfEntry(var key) -> entries.get(key);
    };
  }

  @Nullable Contents object(long id) {
    return objects.get(id);
  }

  @Nullable Contents entry(EntryKey key) {
    return entries.get(key);
  }

  /** The first entry whose key is not smaller. */
  Map.@Nullable Entry<EntryKey, Contents> entryFrom(EntryKey key) {
    return entries.from(key);
  }

  /** The first entry whose key is greater. */
  Map.@Nullable Entry<EntryKey, Contents> entryAfter(EntryKey key) {
    return entries.after(key);
  }

  /** How many entries there are. */
  long entryCount() {
    return entries.size();
  }

  /** The ids of all objects, by rising id. */
  long[] ids() {
    var ids = new long[16];
    int count = 0;
    for (long id : objects.keySet()) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
      }
      ids[count++] = id;
    }
    ids = Arrays.copyOf(ids, count);
    Arrays.sort(ids);
    return ids;
  }

  /** Makes a change of a turn; answers what was before. */
  @Nullable Contents put(long turn, ObjectChange change) {
    var contents = change.contents();
    return contents == null
        ? objects.remove(change.id())
        : objects.put(change.id(), new Contents(turn, contents));
  }

  /** Makes a change of a turn; answers what was before. */
  @Nullable Contents put(long turn, EntryChange change) {
    var value = change.value();
    return value == null
        ? entries.remove(change.key())
        : entries.put(change.key(), new Contents(turn, value));
  }
}
