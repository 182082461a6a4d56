package vivarium.inspector.viewmodel;

import java.time.Instant;

/**
 * One turn on the timeline.
 *
 * @param position orders all turns of the world
 * @param number counts the turns of its vat
 * @param cause what was asked, in words or source, one line
 * @param objectsChanged how many objects it changed
 */
public record TurnView(
    long position,
    String vat,
    long number,
    Instant at,
    Kind kind,
    String cause,
    int objectsChanged) {
  /** What a turn was for. */
  public enum Kind {
    EVALUATION,
    EDIT,
    MESSAGE,
    IMPORT,
    ROLLBACK,
    UNDO
  }
}
