package vivarium.vat.log;

import java.util.List;

/**
 * A stretch of the log of a vat.
 *
 * @param turns newest first
 * @param next what to ask for to go on: turns before this one; 0 if there are no more
 */
public record LogPage(List<LoggedTurn> turns, long next) {
  public LogPage {
    turns = List.copyOf(turns);
  }
}
