package vivarium.inspector.bridge.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vivarium.vat.turn.FailedTurn;

/**
 * The turns that failed lately: where, so that they can be run again there; and which of them
 * somebody at this window has asked for, and hence hears of as the answer.
 *
 * <p>The news of a failure and the answer to who asked come on different threads, in any order.
 */
public final class Failures {
  /** As many as vats keep. */
  private static final int KEPT = 500;

  private final Set<Long> answers = ConcurrentHashMap.newKeySet();
  private final Map<Long, String> vats =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > KEPT;
        }
      };

  /** A turn has failed. */
  public synchronized void happened(FailedTurn failure) {
    vats.put(failure.id(), failure.vat());
  }

  /** Somebody at this window gets a failure as the answer. */
  void answered(FailedTurn failure) {
    happened(failure);
    answers.add(failure.id());
  }

  /** Whether somebody has a failure as an answer; asked once for each failure. */
  public boolean wasAnswer(long failedTurn) {
    return answers.remove(failedTurn);
  }

  /** The vat in which a turn failed lately. */
  public synchronized Optional<String> vatOf(long failedTurn) {
    return Optional.ofNullable(vats.get(failedTurn));
  }
}
