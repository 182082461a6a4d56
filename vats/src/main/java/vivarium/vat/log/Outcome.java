package vivarium.vat.log;

/** What became of a turn. */
public sealed interface Outcome {
  /** What it changed was kept. */
  record Saved() implements Outcome {}

  /**
   * It failed, and nothing of it was kept but that the message is dealt with.
   *
   * @param reason why, in a plain sentence; empty if it was not kept
   */
  record Undone(String reason) implements Outcome {}

  /**
   * It was kept, and taken back later.
   *
   * @param by the turn that did
   */
  record TakenBack(long by) implements Outcome {}
}
