package vivarium.world.store.turn;

import vivarium.world.base.Invariant;

/**
 * The turns that a later turn takes back: those after one number, up to and with another. The undo
 * of turn 7 is {@code (6, 7]}; a rollback to turn 3, asked for when turn 9 was the last, is {@code
 * (3, 9]}.
 *
 * @param after the last turn before those taken back
 * @param upTo the last turn taken back
 */
public record Reversal(long after, long upTo) {
  public Reversal {
    Invariant.require(0 <= after && after <= upTo, "a reversal takes back later turns");
  }

  /** The undo of one turn. */
  public static Reversal undoOf(long turn) {
    return new Reversal(turn - 1, turn);
  }

  /** Whether a turn is among those taken back. */
  public boolean covers(long turn) {
    return after < turn && turn <= upTo;
  }
}
