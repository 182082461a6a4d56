package vivarium.vat.peer.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;

/** Changes of entries that are about to be saved, seen over what is saved. Of one thread. */
public final class Draft {
  private static final byte[] REMOVED = {};

  private final EntryStore stored;
  private final TreeMap<EntryKey, byte[]> written = new TreeMap<>();

  public Draft(EntryStore stored) {
    this.stored = stored;
  }

  /** The same changes again, to try something that is not to be saved. */
  public Draft copy() {
    var copy = new Draft(stored);
    copy.written.putAll(written);
    return copy;
  }

  /** The value of a key, or null. */
  public byte @Nullable [] get(EntryKey key) {
    var here = written.get(key);
    if (here == REMOVED) {
      return null;
    }
    return here != null ? here : stored.get(key);
  }

  /** Sets the value of a key. */
  public void put(EntryKey key, byte[] value) {
    written.put(key, value);
  }

  /** Removes a key. */
  public void remove(EntryKey key) {
    written.put(key, REMOVED);
  }

  /** Every entry whose key begins with a prefix, in order. */
  public void each(EntryKey prefix, BiConsumer<EntryKey, byte[]> visitor) {
    var found = new TreeMap<EntryKey, byte[]>();
    stored.range(
        prefix,
        prefix.afterPrefix(),
        (key, value) -> {
          found.put(key, value);
          return true;
        });
    written.tailMap(prefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    found.forEach((key, value) -> {
      if (value != REMOVED) {
        visitor.accept(key, value);
      }
    });
  }

  /** Removes every entry whose key begins with a prefix. */
  public void removeAll(EntryKey prefix) {
    var keys = new ArrayList<EntryKey>();
    each(prefix, (key, value) -> keys.add(key));
    keys.forEach(this::remove);
  }

  /** What is to be saved. */
  public List<EntryChange> changes() {
    var changes = new ArrayList<EntryChange>();
    written.forEach(
        (key, value) -> changes.add(new EntryChange(key, value == REMOVED ? null : value)));
    return changes;
  }
}
