package vivarium.inspector.viewmodel;

/** What came of something asked of a vat. Everything that changes a world ends in one of these. */
public sealed interface TurnOutcome {
  /**
   * Done and saved.
   *
   * @param turn its position in the world's history
   * @param value what an evaluation answered; the changed object for an edit
   * @param output what the code printed on its way, mostly nothing
   */
  record Done(long turn, ValueView value, String output) implements TurnOutcome {
    /** Something done that printed nothing. */
    public Done(long turn, ValueView value) {
      this(turn, value, "");
    }
  }

  /** It ran and failed; nothing of it remains. */
  record Failed(FailedTurn failure) implements TurnOutcome {}

  /** The source could not be read, so nothing ran. */
  record SyntaxFailed(SyntaxTrouble trouble) implements TurnOutcome {}

  /** Not even tried; {@code message} is one plain sentence that says why. */
  record Refused(String message) implements TurnOutcome {}
}
