package vivarium.world.store.disk;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder in memory: the names in it now, and those that a power cut leaves for certain. */
final class MemoryFolder implements MemoryNode {
  private final Map<String, MemoryNode> names = new TreeMap<>();
  private final Map<String, MemoryNode> forced = new HashMap<>();

  /** The names in it now. */
  Map<String, MemoryNode> names() {
    return names;
  }

  /** Those that were forced last. */
  Map<String, MemoryNode> forced() {
    return forced;
  }

  @Nullable MemoryNode get(String name) {
    return names.get(name);
  }

  /** Makes all names safe. */
  void force() {
    forced.clear();
    forced.putAll(names);
  }

  /** Makes the name of one thing in it safe. */
  void force(String name) {
    var node = names.get(name);
    if (node != null) {
      forced.values().removeIf(former -> former == node);
      forced.put(name, node);
    }
  }

  /** Whether a name is there for certain. */
  boolean isSafe(String name) {
    return names.get(name) == forced.get(name);
  }

  /** Another with the same names, of copies of what they name. */
  MemoryFolder copy(Map<MemoryNode, MemoryNode> copies) {
    var copy = new MemoryFolder();
    copies.put(this, copy);
    names.forEach((name, node) -> copy.names.put(name, copyOf(node, copies)));
    forced.forEach((name, node) -> copy.forced.put(name, copyOf(node, copies)));
    return copy;
  }

  private static MemoryNode copyOf(MemoryNode node, Map<MemoryNode, MemoryNode> copies) {
    var known = copies.get(node);
    if (known != null) {
      return known;
    }
    var copy =
        switch (node) {
          case MemoryContent content -> content.copy();
          case MemoryFolder folder -> folder.copy(copies);
        };
    copies.put(node, copy);
    return copy;
  }
}
