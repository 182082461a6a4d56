package vivarium.world.store.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.store.memory.MemoryNow.Contents;
import vivarium.world.store.turn.EntryKey;

/**
 * The entries of a vat that is held in memory only, in the order of their keys: blocks of
 * neighbours.
 *
 * <p>Made for queues, through which every message goes: what is put is mostly the neighbour of what
 * was put last, and what is removed the neighbour of what was removed last. So the block of each is
 * tried first, and few keys are compared. Any thread may ask.
 */
final class EntryBlocks {
  private static final int BLOCK_ENTRIES = 64;

  /** Some neighbours, in order; never empty while it is in the table. */
  private static final class Block {
    private final @Nullable EntryKey[] keys = new @Nullable EntryKey[BLOCK_ENTRIES];
    private final @Nullable Contents[] values = new @Nullable Contents[BLOCK_ENTRIES];
    private int from;
    private int to;

    EntryKey key(int at) {
      var key = keys[at];
      if (key == null) {
        throw new WorldBug("a block has keys where it says");
      }
      return key;
    }

    EntryKey first() {
      return key(from);
    }

    /** Where a key is, or if it is not there -1 minus where it would be. */
    int find(EntryKey key) {
      int low = from;
      int high = to - 1;
      while (low <= high) {
        int middle = low + high >>> 1;
        int compared = key(middle).compareTo(key);
        if (compared == 0) {
          return middle;
        }
        if (compared < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1 - low;
    }

    /** The same, for what mostly comes behind all others. */
    int findFromEnd(EntryKey key) {
      return to > from && key(to - 1).compareTo(key) < 0 ? -1 - to : find(key);
    }

    /** The same, for what mostly is the first. */
    int findFromBegin(EntryKey key) {
      return first().equals(key) ? from : find(key);
    }

    boolean isFull() {
      return to - from == BLOCK_ENTRIES;
    }

    void insert(int at, EntryKey key, Contents value) {
      int place = at;
      if (to == BLOCK_ENTRIES) {
        place -= from;
        move(from, 0, to - from);
        Arrays.fill(keys, to - from, to, null);
        Arrays.fill(values, to - from, to, null);
        to -= from;
        from = 0;
      }
      move(place, place + 1, to - place);
      keys[place] = key;
      values[place] = value;
      to++;
    }

    private void move(int source, int target, int count) {
      System.arraycopy(keys, source, keys, target, count);
      System.arraycopy(values, source, values, target, count);
    }

    void remove(int at) {
      if (at == from) {
        keys[at] = null;
        values[at] = null;
        from++;
      } else {
        move(at + 1, at, to - at - 1);
        to--;
        keys[to] = null;
        values[to] = null;
      }
    }

    /** Moves what stands from a place on into a new block. */
    Block split(int at) {
      var rest = new Block();
      rest.to = to - at;
      System.arraycopy(keys, at, rest.keys, 0, rest.to);
      System.arraycopy(values, at, rest.values, 0, rest.to);
      Arrays.fill(keys, at, to, null);
      Arrays.fill(values, at, to, null);
      to = at;
      return rest;
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private int lastPut;
  private int lastRemoved;
  private int size;

  /** What stands under a key, or null. */
  synchronized @Nullable Contents get(EntryKey key) {
    if (size == 0) {
      return null;
    }
    var block = blocks.get(indexFor(key));
    int at = block.find(key);
    return at < 0 ? null : block.values[at];
  }

  /** Puts something under a key; answers what stood there. */
  synchronized @Nullable Contents put(EntryKey key, Contents value) {
    if (size == 0) {
      blocks.add(new Block());
    }
    lastPut = size == 0 ? 0 : near(lastPut, key);
    var block = blocks.get(lastPut);
    int at = block.findFromEnd(key);
    if (at >= 0) {
      var former = block.values[at];
      block.values[at] = value;
      return former;
    }
    insert(block, -1 - at, key, value);
    size++;
    return null;
  }

  private void insert(Block block, int at, EntryKey key, Contents value) {
    if (!block.isFull()) {
      block.insert(at, key, value);
      return;
    }
    // what only grows at its end leaves full blocks behind
    int middle = at == block.to ? at : BLOCK_ENTRIES / 2;
    var rest = block.split(middle);
    blocks.add(lastPut + 1, rest);
    if (at < middle) {
      block.insert(at, key, value);
    } else {
      rest.insert(at - middle, key, value);
      lastPut++;
    }
  }

  /** Removes what stands under a key; answers it, or null. */
  synchronized @Nullable Contents remove(EntryKey key) {
    if (size == 0) {
      return null;
    }
    lastRemoved = near(lastRemoved, key);
    var block = blocks.get(lastRemoved);
    int at = block.findFromBegin(key);
    if (at < 0) {
      return null;
    }
    var former = block.values[at];
    block.remove(at);
    size--;
    if (block.from == block.to) {
      blocks.remove(lastRemoved);
    }
    return former;
  }

  /** The first entry whose key is not smaller, or null. */
  synchronized Map.@Nullable Entry<EntryKey, Contents> from(EntryKey key) {
    return size == 0 ? null : entry(key, false);
  }

  /** The first entry whose key is greater, or null. */
  synchronized Map.@Nullable Entry<EntryKey, Contents> after(EntryKey key) {
    return size == 0 ? null : entry(key, true);
  }

  private Map.@Nullable Entry<EntryKey, Contents> entry(EntryKey key, boolean isBehind) {
    int index = indexFor(key);
    var block = blocks.get(index);
    int found = block.find(key);
    int at = found < 0 ? -1 - found : isBehind ? found + 1 : found;
    if (at == block.to) {
      if (index + 1 == blocks.size()) {
        return null;
      }
      block = blocks.get(index + 1);
      at = block.from;
    }
    var value = block.values[at];
    return value == null ? null : Map.entry(block.key(at), value);
  }

  /** How many entries there are. */
  synchronized int size() {
    return size;
  }

  // ---- which block

  /** The block that a key belongs to, tried first at one place and those beside it. */
  private int near(int guess, EntryKey key) {
    for (int index = Math.min(guess, blocks.size() - 1), tries = 0; tries < 2; tries++) {
      if (isBefore(key, index)) {
        if (index == 0) {
          return 0;
        }
        index--;
      } else if (index + 1 == blocks.size() || isBefore(key, index + 1)) {
        return index;
      } else {
        index++;
      }
    }
    return indexFor(key);
  }

  private boolean isBefore(EntryKey key, int index) {
    return key.compareTo(blocks.get(index).first()) < 0;
  }

  /** The last block that does not begin behind a key; the first one if all do. */
  private int indexFor(EntryKey key) {
    int low = 1;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      if (isBefore(key, middle)) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }
}
