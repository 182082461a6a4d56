package vivarium.vat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bytes under keys, each in every version that it ever had. */
final class Versioned<K extends Comparable<K>> {
  private record Version(byte @Nullable [] bytes) {}

  private final NavigableMap<K, NavigableMap<Long, Version>> versions = new TreeMap<>();

  void put(K key, long turn, byte @Nullable [] bytes) {
    versions
        .computeIfAbsent(key, unused -> new TreeMap<>())
        .put(turn, new Version(bytes == null ? null : bytes.clone()));
  }

  byte @Nullable [] asOf(K key, long turn) {
    var history = versions.get(key);
    var version = history == null ? null : history.floorEntry(turn);
    var bytes = version == null ? null : version.getValue().bytes();
    return bytes == null ? null : bytes.clone();
  }

  byte @Nullable [] current(K key) {
    return asOf(key, Long.MAX_VALUE);
  }

  /** Puts bytes in place of the newest version without a turn, as damage does. */
  void damage(K key, byte @Nullable [] bytes) {
    var history = versions.get(key);
    history.put(history.lastKey(), new Version(bytes));
  }

  /** All turns that changed a key, oldest first. */
  List<Long> history(K key) {
    var history = versions.get(key);
    return history == null ? List.of() : new ArrayList<>(history.keySet());
  }

  /** The keys by rising order that have bytes now. */
  List<K> currentKeys() {
    return versions.keySet().stream().filter(key -> current(key) != null).toList();
  }

  /** The keys that were changed after a turn. */
  List<K> changedSince(long turn) {
    return versions.entrySet().stream()
        .filter(entry -> entry.getValue().lastKey() > turn)
        .map(Entry::getKey)
        .toList();
  }

  @Nullable K greatest() {
    return versions.isEmpty() ? null : versions.lastKey();
  }
}
