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

  /** Hears how long a turn took that was saved, saving included. */
  default void took(String vat, long turn, long nanos) {}

  /** Hears that what a person asked for has failed, so that the log of the vat can tell of it. */
  default void askedInVain(String vat, TurnRequest request, FailedTurn failure) {}

  /** Hears that a message was taken up, well or not. */
  default void delivered(String vat) {}

  /** Hears that a vat was suspended or goes on. */
  default void standingChanged(String vat) {}

  /** Hears that a vat has ended itself; it takes no more messages. */
  default void left(String vat) {}

  /** Hears that the steps which a vat may still take have fallen below its threshold. */
  default void meterLow(String vat, VatMeter meter) {}
}
