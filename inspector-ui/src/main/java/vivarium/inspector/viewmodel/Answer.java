package vivarium.inspector.viewmodel;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

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

  /** The same answer in other terms. */
  default <B> Answer<B> map(Function<T, B> function) {
    return switch (this) {
      case Given<T>(var value) -> given(function.apply(value));
      case Refused<T>(var why) -> refused(why);
    };
  }

  /** What is asked next with the answer, unless there is none. */
  default <B> CompletableFuture<Answer<B>> then(Function<T, CompletableFuture<Answer<B>>> next) {
    return switch (this) {
      case Given<T>(var value) -> next.apply(value);
      case Refused<T>(var why) -> CompletableFuture.completedFuture(refused(why));
    };
  }

  static <T> Answer<T> given(T value) {
    return new Given<>(value);
  }

  static <T> Answer<T> refused(String message) {
    return new Refused<>(message);
  }
}
