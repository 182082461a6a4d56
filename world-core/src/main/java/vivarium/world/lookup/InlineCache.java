package vivarium.world.lookup;

import org.jspecify.annotations.Nullable;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;

/**
 * What one place in the code has learned about the receivers it has seen: for each sort of them
 * what to do. It grows from one sort to a few; after that it asks the {@link SharedCache} of all
 * places.
 *
 * <p>Sorts are told apart by map, so objects made by copying share one entry, and a dormant object,
 * whose map is a sentinel, fits none. An object with an assignable parent fits only while that
 * parent is the one it was when the entry was made. Everything is forgotten when the epoch of the
 * universe changes.
 *
 * @param <A> what is remembered
 */
public final class InlineCache<A> {
  private static final int ENTRIES_MAX = 6;

  private final Universe universe;
  private final SharedCache<A> shared;
  private final String selector;
  private @Nullable Entry<A> first;
  private int size;
  private long epoch;

  /** An empty cache for one selector. */
  public InlineCache(Universe universe, SharedCache<A> shared, String selector) {
    this.universe = universe;
    this.shared = shared;
    this.selector = selector;
  }

  /** What is remembered for receivers like this one, or null. Faults nothing in. */
  public @Nullable A find(Object receiver) {
    if (epoch != universe.epoch()) {
      return null;
    }
    var key = Universe.cacheKey(receiver);
    for (var entry = first; entry != null; entry = entry.next) {
      if (entry.key == key && (entry.guard == null || entry.guard.holdsFor(receiver))) {
        return entry.action;
      }
    }
    return size >= ENTRIES_MAX ? shared.find(key, selector) : null;
  }

  /**
   * Remembers what to do for receivers like this one, which must not be dormant.
   *
   * @param throughParents whether that was found through parents of the receiver
   */
  public void remember(Object receiver, A action, boolean throughParents) {
    if (epoch != universe.epoch()) {
      first = null;
      size = 0;
      epoch = universe.epoch();
    }
    var key = Universe.settledKey(receiver);
    var guard = throughParents ? ParentGuard.of(receiver) : null;
    if (size < ENTRIES_MAX) {
      first = new Entry<>(key, guard, action, first);
      size++;
    } else if (guard == null) {
      shared.remember(key, selector, action);
    }
  }

  /** The only entry's action if receivers of one sort only have been seen, else null. */
  public @Nullable A only() {
    return size == 1 && first != null && epoch == universe.epoch() ? first.action : null;
  }

  /** Whether more sorts of receivers have been seen than fit. */
  public boolean isMegamorphic() {
    return size >= ENTRIES_MAX && epoch == universe.epoch();
  }

  private static final class Entry<A> {
    final Object key;
    final @Nullable ParentGuard guard;
    final A action;
    final @Nullable Entry<A> next;

    Entry(Object key, @Nullable ParentGuard guard, A action, @Nullable Entry<A> next) {
      this.key = key;
      this.guard = guard;
      this.action = action;
      this.next = next;
    }
  }

  /** The assignable parents of a receiver: its map does not say what they are. */
  private record ParentGuard(int[] fields, Object[] parents) {
    static @Nullable ParentGuard of(Object receiver) {
      if (!(receiver instanceof WorldObject object) || !object.map().hasAssignableParent()) {
        return null;
      }
      var fields =
          object.map().parents().stream()
              .filter(Slot.Data.class::isInstance)
              .mapToInt(slot -> ((Slot.Data) slot).fieldIndex())
              .toArray();
      var parents = new Object[fields.length];
      for (int i = 0; i < fields.length; i++) {
        parents[i] = object.field(fields[i]);
      }
      return new ParentGuard(fields, parents);
    }

    boolean holdsFor(Object receiver) {
      var object = (WorldObject) receiver;
      for (int i = 0; i < fields.length; i++) {
        if (object.field(fields[i]) != parents[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
