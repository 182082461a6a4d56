package vivarium.world.store.turn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline: what a turn was and how much it changed, without the contents.
 *
 * <p>A line of the kind {@link #THINNED} is a whole stretch of turns of which only the end is left:
 * it has the number and time of the last, and counts what all of them did.
 *
 * @param turn its number in the world
 * @param at when it was saved, a label only: turns are ordered by number
 * @param kind the word given in the draft
 * @param cause the line given in the draft
 * @param vats the vats it belongs to, by name
 * @param created how many objects it created
 * @param changed how many objects it changed that existed before and after
 * @param removed how many objects it removed
 * @param entries how many entries it set or removed
 * @param reverses the turns it takes back, or null
 * @param takenBackBy the newest turn that takes this one back, or 0
 */
public record TurnSummary(
    long turn,
    Instant at,
    String kind,
    String cause,
    List<String> vats,
    int created,
    int changed,
    int removed,
    int entries,
    @Nullable Reversal reverses,
    long takenBackBy) {
  /** The kind of a line that stands for a stretch of turns. */
  public static final String THINNED = "thinned";

  /** Whether it stands for a stretch of turns and not for one. */
  public boolean isThinned() {
    return kind.equals(THINNED);
  }
}
