package vivarium.world.store.chunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.WorldBug;

/**
 * The chunks that are not in the index yet, in the order in which they were written; the last of
 * them are not forced either. Any thread may look for one; the rest is done under the writer's
 * lock.
 */
final class RecentChunks {
  private final Map<ChunkHash, ChunkPlace> places = new ConcurrentHashMap<>();
  private final Deque<ChunkHash> order = new ArrayDeque<>();
  private final List<ChunkHash> unforced = new ArrayList<>();

  /** Where a chunk is, or null if it is not one of these. */
  @Nullable ChunkPlace find(ChunkHash hash) {
    return places.get(hash);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Adds a chunk that was found behind the others. */
  void addFound(ChunkHash hash, ChunkPlace where) {
    if (places.put(hash, where) == null) {
      order.addLast(hash);
    }
  }

  /** Adds a chunk that was found before the others, unless it is one of these. */
  void addFoundBefore(ChunkHash hash, ChunkPlace where) {
    if (places.putIfAbsent(hash, where) == null) {
      order.addFirst(hash);
    }
  }

  /** Says that the system has all of these, but nobody knows whether it forced them. */
  void distrustAll() {
    unforced.addAll(order);
  }

  /** Makes room for a chunk before it is written: behind the writing nothing may fail. */
  void begin(ChunkHash hash) {
    unforced.addLast(hash);
    order.addLast(hash);
  }

  /** Takes back what was begun last. */
  void giveUp() {
    unforced.removeLast();
    order.removeLast();
  }

  /** Says where a chunk is that was begun, or is written once more. */
  void written(ChunkHash hash, ChunkPlace where) {
    places.put(hash, where);
  }

  /** Where one of these is. */
  ChunkPlace placeOf(ChunkHash hash) {
    var where = places.get(hash);
    if (where == null) {
      throw new WorldBug("a chunk without a place");
    }
    return where;
  }

  /** All of these, in order. */
  List<ChunkHash> all() {
    return List.copyOf(order);
  }

  /** How many are not forced. */
  int unforcedCount() {
    return unforced.size();
  }

  /** Those that are not forced, in order. */
  List<ChunkHash> unforced() {
    return unforced;
  }

  /** Says that so many, the first of those that were not, are forced. */
  void forced(int count) {
    unforced.subList(0, count).clear();
  }

  /** Those that are forced, in order. */
  List<Map.Entry<ChunkHash, ChunkPlace>> allForced() {
    var chunks = new ArrayList<Map.Entry<ChunkHash, ChunkPlace>>();
    int count = order.size() - unforced.size();
    for (var hash : order) {
      if (chunks.size() == count) {
        break;
      }
      chunks.add(Map.entry(hash, placeOf(hash)));
    }
    return chunks;
  }

  /** Lets go of chunks that are in the index now: the first of these. */
  void indexed(List<Map.Entry<ChunkHash, ChunkPlace>> chunks) {
    for (var chunk : chunks) {
      places.remove(chunk.getKey());
      order.removeFirst();
    }
  }
}
