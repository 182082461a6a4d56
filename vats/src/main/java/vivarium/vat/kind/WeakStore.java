package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/**
 * What is known about objects, without keeping these objects: an entry goes with its key. So it has
 * no size and cannot be walked along.
 */
public abstract sealed class WeakStore extends AnyStore permits WeakMapStore, WeakSetStore {
  WeakStore(ObjectRef ref) {
    super(ref);
  }

  /** Whether there is such a key. */
  public final boolean has(@Nullable Object key) {
    return test("has:", key);
  }

  /**
   * Removes an entry.
   *
   * @throws CodeFailed if there is none
   */
  public final void delete(@Nullable Object key) {
    tell("delete:", key);
  }
}
