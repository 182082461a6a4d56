package vivarium.inspector.viewmodel;

import java.util.concurrent.CompletableFuture;

/**
 * Reads the logs of vats. All of it is in the history, so it is there after a restart too.
 *
 * <p>May be called on any thread and never blocks.
 */
public interface LogWindow {
  /** The last {@code count} turns of a vat before one (excluded), newest first; maybe fewer. */
  CompletableFuture<Answer<LogStretch>> turns(String vat, long before, int count);

  /** All about one turn of a vat. */
  CompletableFuture<Answer<TurnDetail>> turn(String vat, long turn);

  /** An object as it was right after a turn. */
  CompletableFuture<Answer<FormerObject>> objectAt(ObjectRef ref, long turn);
}
