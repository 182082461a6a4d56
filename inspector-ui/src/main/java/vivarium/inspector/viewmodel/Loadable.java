package vivarium.inspector.viewmodel;

/**
 * Something a view waits for.
 *
 * @param <T> what it waits for
 */
public sealed interface Loadable<T> {
  /** Nobody has asked yet. */
  record Idle<T>() implements Loadable<T> {}

  /** Asked; the answer is on its way. */
  record Loading<T>() implements Loadable<T> {}

  /** Here it is. */
  record Loaded<T>(T value) implements Loadable<T> {}

  /** It will not come; one plain sentence says why. */
  record Unavailable<T>(String message) implements Loadable<T> {}

  static <T> Loadable<T> idle() {
    return new Idle<>();
  }

  static <T> Loadable<T> loading() {
    return new Loading<>();
  }

  static <T> Loadable<T> loaded(T value) {
    return new Loaded<>(value);
  }

  static <T> Loadable<T> unavailable(String message) {
    return new Unavailable<>(message);
  }
}
