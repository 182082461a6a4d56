package vivarium.world.oo7;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.ObjectVector;

/**
 * An ordered index made of vectors of a vat: a tree whose leaves have keys and values, and whose
 * other nodes have the first keys of what is below them. Each node is one object, so a change
 * writes one of them. Nodes that have become empty stay.
 *
 * @param <K> the keys, numbers or texts
 */
final class OurIndex<K extends Comparable<K>> {
  private static final int PAIRS_MAX = 64;
  private static final int COUNT = 0;
  private static final int IS_LEAF = 1;
  private static final int FIRST_PAIR = 2;
  private static final int NODE_SIZE = FIRST_PAIR + 2 * PAIRS_MAX;

  private final ObjectMemory memory;
  private final ObjectVector holder;

  /**
   * @param holder a vector of one element, which has the top node
   */
  OurIndex(ObjectMemory memory, ObjectVector holder) {
    this.memory = memory;
    this.holder = holder;
  }

  /** A new, empty index. */
  static ObjectVector create(ObjectMemory memory) {
    var holder = new ObjectVector(memory, memory.wellKnown().emptyMap, memory.wellKnown().nil, 1);
    holder.setAt(0, node(memory, true));
    return holder;
  }

  private static ObjectVector node(ObjectMemory memory, boolean isLeaf) {
    var filler = memory.wellKnown().nil;
    var node = new ObjectVector(memory, memory.wellKnown().emptyMap, filler, NODE_SIZE);
    node.setAt(COUNT, 0L);
    node.setAt(IS_LEAF, isLeaf ? 1L : 0L);
    return node;
  }

  /** The value of a key, or null. */
  @Nullable Object get(K key) {
    var leaf = leafOf(key);
    int at = find(leaf, key);
    return at < count(leaf) && key(leaf, at).equals(key) ? value(leaf, at) : null;
  }

  private ObjectVector leafOf(K key) {
    var node = top();
    while (!isLeaf(node)) {
      node = (ObjectVector) value(node, below(node, key));
    }
    return node;
  }

  /** Visits the values of all keys from one on by rising key, as long as the visitor wants. */
  void from(K key, Predicate<Object> visitor) {
    from(top(), key, visitor);
  }

  private boolean from(ObjectVector node, K key, Predicate<Object> visitor) {
    boolean isLeaf = isLeaf(node);
    int count = count(node);
    for (int i = isLeaf ? find(node, key) : below(node, key); i < count; i++) {
      var value = value(node, i);
      if (!(isLeaf ? visitor.test(value) : from((ObjectVector) value, key, visitor))) {
        return false;
      }
    }
    return true;
  }

  /** Gives a key, which has none yet, a value. */
  void put(K key, Object value) {
    var beside = put(top(), key, value);
    if (beside != null) {
      var top = node(memory, false);
      insert(top, 0, key(top(), 0), top());
      insert(top, 1, key(beside, 0), beside);
      holder.setAt(0, top);
    }
  }

  /** Answers what was split off, if the node was full. */
  private @Nullable ObjectVector put(ObjectVector node, K key, Object value) {
    if (isLeaf(node)) {
      return insertOrSplit(node, find(node, key), key, value);
    }
    int at = below(node, key);
    var below = (ObjectVector) value(node, at);
    var beside = put(below, key, value);
    if (key.compareTo(key(node, at)) < 0) {
      node.setAt(FIRST_PAIR + 2L * at, key);
    }
    return beside == null ? null : insertOrSplit(node, at + 1, key(beside, 0), beside);
  }

  private @Nullable ObjectVector insertOrSplit(ObjectVector node, int at, K key, Object value) {
    if (count(node) < PAIRS_MAX) {
      insert(node, at, key, value);
      return null;
    }
    var beside = node(memory, isLeaf(node));
    // keys that only rise leave full nodes behind
    int kept = at == PAIRS_MAX ? PAIRS_MAX - 1 : PAIRS_MAX / 2;
    beside.copyFrom(FIRST_PAIR, node, FIRST_PAIR + 2L * kept, 2L * (PAIRS_MAX - kept));
    beside.setAt(COUNT, (long) PAIRS_MAX - kept);
    node.setAt(COUNT, (long) kept);
    if (at <= kept) {
      insert(node, at, key, value);
    } else {
      insert(beside, at - kept, key, value);
    }
    return beside;
  }

  /** Takes a key out, which is there. */
  void remove(K key) {
    var leaf = leafOf(key);
    int at = find(leaf, key);
    int count = count(leaf);
    if (at >= count || !key(leaf, at).equals(key)) {
      throw new IllegalStateException("there is no key " + key);
    }
    long place = FIRST_PAIR + 2L * at;
    leaf.copyFrom(place, leaf, place + 2, 2L * (count - 1 - at));
    put(leaf, count - 1, memory.wellKnown().nil, memory.wellKnown().nil);
    leaf.setAt(COUNT, count - 1L);
  }

  private void insert(ObjectVector node, int at, K key, Object value) {
    int count = count(node);
    long place = FIRST_PAIR + 2L * at;
    node.copyFrom(place + 2, node, place, 2L * (count - at));
    put(node, at, key, value);
    node.setAt(COUNT, count + 1L);
  }

  private static void put(ObjectVector node, int at, Object key, Object value) {
    node.setAt(FIRST_PAIR + 2L * at, key);
    node.setAt(FIRST_PAIR + 2L * at + 1, value);
  }

  private ObjectVector top() {
    return (ObjectVector) holder.at(0);
  }

  /** The first pair whose key is not smaller. */
  private int find(ObjectVector node, K key) {
    int low = 0;
    int high = count(node);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(node, middle).compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The node below that has a key, if any has it. */
  private int below(ObjectVector node, K key) {
    int at = find(node, key);
    return at < count(node) && key(node, at).equals(key) ? at : Math.max(0, at - 1);
  }

  @SuppressWarnings("unchecked") // what is put in are keys
  private K key(ObjectVector node, int at) {
    return (K) node.at(FIRST_PAIR + 2L * at);
  }

  private static Object value(ObjectVector node, int at) {
    return node.at(FIRST_PAIR + 2L * at + 1);
  }

  private static int count(ObjectVector node) {
    return ((Long) node.at(COUNT)).intValue();
  }

  private static boolean isLeaf(ObjectVector node) {
    return (Long) node.at(IS_LEAF) == 1;
  }
}
