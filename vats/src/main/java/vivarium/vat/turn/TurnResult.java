package vivarium.vat.turn;

import vivarium.world.syntax.SyntaxError;

/** What came of a request. */
public sealed interface TurnResult {
  /**
   * It ran to its end, and all it changed is saved.
   *
   * @param turn the number of the turn in the world, or 0 if nothing was changed, so that there was
   *     nothing to keep
   * @param value what it answered
   * @param output what the code printed
   */
  record Done(long turn, ValueSummary value, String output) implements TurnResult {}

  /** It ran and failed; nothing of it remains but this. */
  record Failed(FailedTurn failure) implements TurnResult {}

  /** Its source could not be read, so nothing ran. */
  record Unreadable(SyntaxError error) implements TurnResult {}
}
