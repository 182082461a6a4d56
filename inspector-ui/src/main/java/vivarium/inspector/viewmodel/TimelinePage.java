package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * A stretch of history.
 *
 * @param totalTurns how many turns the whole history has
 * @param turns in order of position
 * @param earlier whether there are turns before the first of these
 */
public record TimelinePage(long totalTurns, List<TurnView> turns, boolean earlier) {
  public TimelinePage {
    turns = List.copyOf(turns);
  }
}
