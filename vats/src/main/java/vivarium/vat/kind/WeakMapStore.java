package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/** Values under objects that it does not keep. */
public final class WeakMapStore extends WeakStore {
  WeakMapStore(ObjectRef ref) {
    super(ref);
  }

  /**
   * What is under a key.
   *
   * @throws CodeFailed if nothing is
   */
  public @Nullable Object get(@Nullable Object key) {
    return call("get:", key);
  }

  /** What is under a key; if nothing is, something else. */
  public @Nullable Object get(@Nullable Object key, @Nullable Object otherwise) {
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
   * @throws CodeFailed if the key is there already
   */
  public void init(@Nullable Object key, @Nullable Object value) {
    tell("init:To:", key, value);
  }

  /**
   * Puts another value under a key that is there.
   *
   * @throws CodeFailed if it is not there
   */
  public void set(@Nullable Object key, @Nullable Object value) {
    tell("set:To:", key, value);
  }

  /** Puts a value under a key, whether it is there or not. */
  public void put(@Nullable Object key, @Nullable Object value) {
    tell("at:Put:", key, value);
  }
}
