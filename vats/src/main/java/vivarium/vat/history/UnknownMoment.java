package vivarium.vat.history;

import vivarium.world.base.WorldException;

/** A name or number does not say a moment of the world's history. */
public final class UnknownMoment extends WorldException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was asked for and what there is
   */
  public UnknownMoment(String message) {
    super(message);
  }
}
