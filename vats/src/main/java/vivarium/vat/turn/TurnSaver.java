package vivarium.vat.turn;

/** Takes what turns leave. Called on the vat's thread. */
public interface TurnSaver {
  /**
   * Saves what the running turn has changed, and ends the turn.
   *
   * @return the number of the turn, or 0 if there was nothing to save
   * @throws vivarium.world.base.WorldException if it cannot be saved; the turn must be abandoned
   */
  long save(VatHeap heap, TurnRequest request);

  /** Hears of a turn that left nothing. */
  void failed(FailedTurn failure);
}
