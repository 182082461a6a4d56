package vivarium.app.command;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.world.base.Progress;

/**
 * Encrypting and decrypting, with a line that shows how far it is; Ctrl+C leaves the world as it
 * was.
 */
record Recodings(Session session, String title) {
  void run(Consumer<Progress> work) {
    var stopped = new AtomicBoolean();
    session.stoppable(
        () -> stopped.set(true),
        () -> {
          try (var line = new ProgressLine(session.console(), title)) {
            work.accept(done -> {
              line.report(done, 0, Words.bytes(done));
              return !stopped.get();
            });
          }
          return Exit.OK;
        });
  }
}
