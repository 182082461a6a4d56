package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * A value as it appears in a slot, an element or an answer.
 *
 * @param text its printString, shortened to one line of at most {@value #TEXT_CHARS_MAX} characters
 * @param kind what it is made of
 * @param ref the object, or null for a value without an identity of its own (a number)
 */
public record ValueView(String text, ObjectKind kind, @Nullable ObjectRef ref) {
  /** Longer texts belong into a view of their own, not into a row. */
  public static final int TEXT_CHARS_MAX = 200;

  /** A value without identity, such as {@code 12}. */
  public static ValueView immediate(String text, ObjectKind kind) {
    return new ValueView(text, kind, null);
  }
}
