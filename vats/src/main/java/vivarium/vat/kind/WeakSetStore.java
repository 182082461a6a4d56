package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/** Objects that it knows and does not keep. */
public final class WeakSetStore extends WeakStore {
  WeakSetStore(ObjectRef ref) {
    super(ref);
  }

  /** Puts an object in; does nothing if it is there. */
  public void add(@Nullable Object element) {
    tell("add:", element);
  }
}
