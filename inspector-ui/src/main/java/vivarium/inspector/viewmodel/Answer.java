package vivarium.inspector.viewmodel;

/**
 * The answer to a question that changes nothing: what was asked for, or why not.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /** The answer. */
  record Given<T>(T value) implements Answer<T> {}

  /** There is none; {@code message} is one plain sentence for the person who asked. */
  record Refused<T>(String message) implements Answer<T> {}

  static <T> Answer<T> given(T value) {
    return new Given<>(value);
  }

  static <T> Answer<T> refused(String message) {
    return new Refused<>(message);
  }
}
