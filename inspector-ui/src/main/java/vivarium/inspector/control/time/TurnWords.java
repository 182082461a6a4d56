package vivarium.inspector.control.time;

import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.Words;

/** A line of the timeline in words. */
final class TurnWords {
  private static final String THINNED = "thinned: only the moment after the last of them is left";

  /** Such as {@code Turn 7 · home}, or {@code Turns 5–60 · home} for a stretch. */
  static String title(TurnView turn) {
    return (turn.isStretch()
            ? "Turns %s–%s".formatted(Words.count(turn.first()), Words.count(turn.position()))
            : "Turn " + Words.count(turn.position()))
        + " · "
        + turn.vat();
  }

  /** What it was for, on one line. */
  static String cause(TurnView turn, int charsMax) {
    return turn.isStretch() ? THINNED : Words.line(turn.cause(), charsMax);
  }

  private TurnWords() {}
}
