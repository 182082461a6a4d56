package vivarium.inspector.testing;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;

/** The user-interface thread, for tests. Starts the toolkit when first used. */
public final class Fx {
  /** Longer than anything a test waits for on a loaded machine. */
  private static final long PATIENCE_SECONDS = 90;

  static {
    try {
      // TestFX wants to have started the toolkit itself.
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException late) {
      throw new IllegalStateException("The toolkit does not start.", late);
    }
    Platform.setImplicitExit(false);
  }

  /** What the call answers on the user-interface thread. */
  public static <T> T get(Callable<T> call) {
    if (Platform.isFxApplicationThread()) {
      try {
        return call.call();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(call.call());
      } catch (Throwable failed) {
        result.completeExceptionally(failed);
      }
    });
    try {
      return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof TimeoutException) {
        throw new AssertionError("The user-interface thread does not come to it.\n" + threads());
      }
      throw failed;
    }
  }

  /** What the threads of the toolkit do, for those who look for why they do not go on. */
  private static String threads() {
    var text = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach((thread, stack) -> {
          if (Arrays.stream(stack).anyMatch(frame -> frame.getClassName().contains("javafx"))) {
            text.append(thread.getName()).append(' ').append(thread.getState()).append('\n');
            Arrays.stream(stack)
                .forEach(frame -> text.append("    at ").append(frame).append('\n'));
          }
        });
    return text.toString();
  }

  public static void run(Runnable work) {
    get(() -> {
      work.run();
      return true;
    });
  }

  /** Waits until so many frames were laid out and drawn. */
  public static void frames(int count) {
    var left = new CountDownLatch(count);
    var timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            left.countDown();
          }
        };
    run(timer::start);
    try {
      if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("No frames are drawn.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    run(timer::stop);
  }

  /**
   * Waits until a condition, asked on the user-interface thread, holds before and after a frame was
   * laid out: what a control consists of comes only with the frame after the control itself.
   */
  public static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    boolean held = false;
    while (true) {
      boolean holds = get(condition::getAsBoolean);
      if (holds && held) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("This never came: " + what);
      }
      held = holds;
      frames(1);
    }
  }

  /**
   * Waits until nothing is under way any more, and what came of it is laid out and drawn. What a
   * test asks then is answered the same however fast the machine is.
   */
  public static void settle(Underway work) {
    long begun;
    do {
      begun = work.begun();
      await("that nothing is under way", work::isNothing);
    } while (work.begun() != begun);
  }

  /**
   * Waits until a node is in its window and stands still: one that slides in is clicked beside.
   *
   * @param node asked on the user-interface thread; null while it is not there
   */
  public static void still(Supplier<@Nullable Node> node) {
    var last = new AtomicReference<@Nullable Bounds>();
    await(
        "something that stands still",
        () -> {
          var now = node.get();
          var bounds =
              now == null || now.getScene() == null
                  ? null
                  : now.localToScene(now.getBoundsInLocal());
          var before = last.getAndSet(bounds);
          return bounds != null && bounds.equals(before);
        });
  }

  private Fx() {}
}
