package vivarium.inspector.viewmodel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Something that a window asks for once and is told of from then on, as the figures of a world are.
 *
 * <p>The answer may come after what was told since, and is older then: it does not count any more.
 * What is told is told until it is so, so nothing is missed by that. Used on the user-interface
 * thread only.
 *
 * @param <T> what it is
 */
public final class Newest<T> {
  private final Asking asking;
  private final Consumer<T> show;

  /**
   * @param show takes each state of it
   */
  public Newest(Executor uiThread, Consumer<T> show) {
    asking = Asking.latest(uiThread);
    this.show = show;
  }

  /** Shows the answer, unless something newer is told meanwhile. */
  public void ask(CompletableFuture<Answer<T>> question, Consumer<String> refused) {
    asking.ask(question, show, refused);
  }

  /** Shows what was told, if this was told at all. */
  public void told(Optional<T> now) {
    now.ifPresent(state -> {
      asking.forget();
      show.accept(state);
    });
  }
}
