package vivarium.app.desktop.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;

/** The window toolkit of this process. */
public final class Toolkit {
  /**
   * Starts it, and does something on the user-interface thread.
   *
   * @return what that answered
   * @throws WorldException if there can be no window here
   */
  public static <T> T start(Callable<T> first) {
    Platform.setImplicitExit(false);
    var answer = new CompletableFuture<T>();
    try {
      Platform.startup(() -> complete(answer, first));
    } catch (UnsupportedOperationException noDisplay) {
      throw new WorldException("No window can be shown: " + noDisplay.getMessage(), noDisplay);
    }
    return join(answer);
  }

  /** What something answers on the user-interface thread; may be called there too. */
  public static <T extends @Nullable Object> T call(Callable<T> call) {
    var answer = new CompletableFuture<T>();
    if (Platform.isFxApplicationThread()) {
      complete(answer, call);
    } else {
      Platform.runLater(() -> complete(answer, call));
    }
    return join(answer);
  }

  private static <T extends @Nullable Object> void complete(
      CompletableFuture<T> answer, Callable<T> call) {
    try {
      answer.complete(call.call());
    } catch (Throwable trouble) {
      answer.completeExceptionally(trouble);
    }
  }

  private static <T extends @Nullable Object> T join(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException trouble) {
      if (trouble.getCause() instanceof RuntimeException plain) {
        throw plain;
      }
      throw trouble;
    }
  }

  private Toolkit() {}
}
