package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/**
 * What stores and indexes have in common: each stands for an object of the world, can be passed
 * like one, and is kept like one.
 */
public abstract sealed class AnyStore implements Crossing permits Store, WeakStore, Index {
  private final ObjectRef ref;

  AnyStore(ObjectRef ref) {
    this.ref = ref;
  }

  /** The store itself, as an object of the world. */
  public final ObjectRef ref() {
    return ref;
  }

  final @Nullable Object call(String selector, @Nullable Object... arguments) {
    return ref.call(selector, arguments);
  }

  /** Sends a message whose answer is of no interest. */
  final void tell(String selector, @Nullable Object... arguments) {
    ref.tell(selector, arguments);
  }

  final boolean test(String selector, @Nullable Object... arguments) {
    return Answers.truth(selector, call(selector, arguments));
  }

  final long count(String selector, @Nullable Object... arguments) {
    return Answers.number(selector, call(selector, arguments));
  }

  @Override
  public final Object enter(Inside turn) {
    return turn.object(ref);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof AnyStore store && store.ref.equals(ref);
  }

  @Override
  public final int hashCode() {
    return ref.hashCode();
  }

  @Override
  public final String toString() {
    return ref.toString();
  }
}
