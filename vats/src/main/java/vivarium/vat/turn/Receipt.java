package vivarium.vat.turn;

/** A message on its way into a vat: what its turn does, and what is done when that fails. */
public interface Receipt {
  /** With what the cause of a turn begins that took a message out of its queue undone. */
  String REFUSED = "failed: ";

  /** What stands between the message and the reason in such a cause. */
  String REASON = " — ";

  /** The turn that the message causes, taking it out of its queue included. */
  TurnRequest request();

  /** The turn that takes it out of its queue and tells whoever waits for an answer why. */
  TurnRequest refusal(String reason);

  /** Takes note that something else may have taken it out of its queue. */
  void mayBeGone();

  /** Takes note that the vat's thread has done with it. Called on that thread. */
  void done();
}
