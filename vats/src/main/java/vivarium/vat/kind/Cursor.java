package vivarium.vat.kind;

import org.jspecify.annotations.Nullable;

/**
 * Walks along a store: {@code while (cursor.advance()) { ... cursor.key() ... }}.
 *
 * <p>What is deleted before the cursor comes to it is not met, and what is set is met as it is
 * then. When a key is added, the next step fails. The position is kept in the vat, so that a walk
 * may take as long as it likes; each step is a turn, unless all are made {@link Kinds#atomically in
 * one}.
 */
public final class Cursor {
  private final ObjectRef iterator;
  private final @Nullable String valueSelector;
  private @Nullable Object key;
  private @Nullable Object value;

  Cursor(ObjectRef iterator, @Nullable String valueSelector) {
    this.iterator = iterator;
    this.valueSelector = valueSelector;
  }

  /**
   * Goes on to the next entry.
   *
   * @return whether there was one
   * @throws CodeFailed if a key was added since the cursor was made
   */
  public boolean advance() {
    return iterator
        .calls()
        .ask(
            "advance",
            turn -> {
              var object = turn.object(iterator);
              boolean isThere = Answers.truth("advance", turn.call(object, "advance"));
              key = isThere ? turn.call(object, "key") : null;
              value = isThere && valueSelector != null ? turn.call(object, valueSelector) : null;
              return isThere;
            });
  }

  /** The key of the entry it has come to. */
  public @Nullable Object key() {
    return key;
  }

  /** What is under it: a value, or the object of an index; null for an element of a set. */
  public @Nullable Object value() {
    return value;
  }
}
