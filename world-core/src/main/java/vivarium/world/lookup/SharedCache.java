package vivarium.world.lookup;

import org.jspecify.annotations.Nullable;

/**
 * What all places in the code with many sorts of receivers have learned together.
 *
 * <p>A table of fixed size in which a newer entry drives out an older one: losing one costs a
 * lookup, never correctness.
 *
 * @param <A> what is remembered
 */
public final class SharedCache<A> {
  private static final int ENTRIES = 1 << 12;

  private final Universe universe;
  private final @Nullable Entry<A>[] entries = newEntries();

  /** An empty cache. */
  public SharedCache(Universe universe) {
    this.universe = universe;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
  private static <A> @Nullable Entry<A>[] newEntries() {
    return new Entry[ENTRIES];
  }

  @Nullable A find(Object key, String selector) {
    var entry = entries[indexOf(key, selector)];
    return entry != null
            && entry.key == key
            && entry.epoch == universe.epoch()
            && entry.selector.equals(selector)
        ? entry.action
        : null;
  }

  void remember(Object key, String selector, A action) {
    entries[indexOf(key, selector)] = new Entry<>(key, selector, universe.epoch(), action);
  }

  private static int indexOf(Object key, String selector) {
    int hash = System.identityHashCode(key) * 31 + selector.hashCode();
    return (hash ^ hash >>> 12) & (ENTRIES - 1);
  }

  private record Entry<A>(Object key, String selector, long epoch, A action) {}
}
