package vivarium.inspector.viewmodel;

import java.time.Instant;

/**
 * One turn on the timeline.
 *
 * @param position orders all turns of the world
 * @param number counts the turns of its vat
 * @param cause what was asked, in words or source, one line
 * @param objectsChanged how many objects it changed
 * @param first where the stretch begins that it stands for, if it is {@link Kind#THINNED}; else its
 *     own position
 */
public record TurnView(
    long position,
    String vat,
    long number,
    Instant at,
    Kind kind,
    String cause,
    int objectsChanged,
    long first) {
  /** What a turn was for. */
  public enum Kind {
    EVALUATION,
    EDIT,
    MESSAGE,
    IMPORT,
    ROLLBACK,
    UNDO,
    /** Many turns of which only the last moment is left. */
    THINNED
  }

  /** A turn that stands for itself. */
  public TurnView(
      long position,
      String vat,
      long number,
      Instant at,
      Kind kind,
      String cause,
      int objectsChanged) {
    this(position, vat, number, at, kind, cause, objectsChanged, position);
  }

  /** How many turns it stands for. */
  public long turns() {
    return position - first + 1;
  }

  /** Whether it stands for turns of which only the last moment is left. */
  public boolean isStretch() {
    return kind == Kind.THINNED;
  }
}
