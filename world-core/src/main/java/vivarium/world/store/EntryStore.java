package vivarium.world.store;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.turn.EntryKey;

/**
 * An ordered map from keys to bytes that changes in turns and is remembered like the objects: for
 * c-lists, queues, promises, counters, big collections. Entries are changed by {@link
 * vivarium.world.store.turn.EntryChange}s in a turn; here they are read.
 */
public interface EntryStore {
  /** The current value of a key, or null. */
  byte @Nullable [] get(EntryKey key);

  /** The smallest key with a value that is greater than the given one, or null. */
  @Nullable EntryKey nextKey(EntryKey after);

  /**
   * Walks over the entries from one key to before another, by rising key. Entries changed during
   * the walk appear in their old or new state.
   *
   * @param from the first key that counts
   * @param to the first key that does not, or null for all
   * @param visitor answers whether to go on
   */
  void range(EntryKey from, @Nullable EntryKey to, EntryVisitor visitor);

  /** The value that a key had after a turn, or null. */
  byte @Nullable [] getAsOf(EntryKey key, long turn);

  /** The turn that set or removed the current value of a key; 0 if it never had one. */
  long lastTurnOf(EntryKey key);

  /** The turn that set or removed the value which a key had after a turn; 0 if none had. */
  long lastTurnOf(EntryKey key, long asOf);

  /** Receives entries. */
  @FunctionalInterface
  interface EntryVisitor {
    /**
     * @return whether to go on
     */
    boolean visit(EntryKey key, byte[] value);
  }
}
