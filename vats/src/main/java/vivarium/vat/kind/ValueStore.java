package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/** A store that has a value under each of its keys. */
public sealed interface ValueStore permits MapStore, WeakMapStore {
  /** The store itself, as an object of the world. */
  ObjectRef ref();

  /**
   * What is under a key.
   *
   * @throws CodeFailed if nothing is, or this can be no key of it
   */
  default @Nullable Object get(@Nullable Object key) {
    return ref().call("get:", key);
  }

  /** What is under a key; if nothing is, something else. */
  default @Nullable Object get(@Nullable Object key, @Nullable Object otherwise) {
    return ref()
        .calls()
        .ask(
            "get:",
            turn -> {
              var store = turn.object(ref());
              boolean isThere = Answers.truth("has:", turn.call(store, "has:", key));
              return isThere ? turn.call(store, "get:", key) : otherwise;
            });
  }

  /**
   * Puts a value under a new key.
   *
   * @throws CodeFailed if the key is there already, or key or value do not fit
   */
  default void init(@Nullable Object key, @Nullable Object value) {
    ref().tell("init:To:", key, value);
  }

  /**
   * Puts another value under a key that is there.
   *
   * @throws CodeFailed if it is not there, or the value does not fit
   */
  default void set(@Nullable Object key, @Nullable Object value) {
    ref().tell("set:To:", key, value);
  }

  /** Puts a value under a key, whether it is there or not. */
  default void put(@Nullable Object key, @Nullable Object value) {
    ref().tell("at:Put:", key, value);
  }
}
