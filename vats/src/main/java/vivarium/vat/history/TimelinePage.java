package vivarium.vat.history;

import java.util.List;
import vivarium.world.store.turn.TurnSummary;

/**
 * A stretch of history.
 *
 * @param total the number of the newest turn
 * @param turns oldest first
 * @param earlier whether there are turns before the first of these
 */
public record TimelinePage(long total, List<TurnSummary> turns, boolean earlier) {
  public TimelinePage {
    turns = List.copyOf(turns);
  }
}
