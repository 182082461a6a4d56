package vivarium.app.terminal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/** Stops work when the person types Ctrl+C; what else they type meanwhile is not kept. */
final class KeyStopper implements Stopper {
  private static final int INTERRUPT = 3;
  private static final long POLL_MILLIS = 50;

  private final Terminal terminal;

  KeyStopper(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    var former = terminal.enterRawMode();
    var done = new CompletableFuture<Void>();
    var watcher = Thread.ofPlatform().daemon().name("Ctrl+C").start(() -> watch(stop, done));
    try {
      return work.get();
    } finally {
      done.complete(null);
      join(watcher);
      terminal.setAttributes(former);
    }
  }

  private void watch(Runnable stop, CompletableFuture<Void> done) {
    try {
      while (!done.isDone()) {
        int key = terminal.reader().read(POLL_MILLIS);
        if (key == INTERRUPT) {
          stop.run();
        } else if (key == NonBlockingReader.EOF) {
          return;
        }
      }
    } catch (IOException terminalGone) {
      stop.run();
    }
  }

  private static void join(Thread watcher) {
    try {
      watcher.join();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
