package vivarium.world.store.error;

/** A vat is unknown, or its database cannot be opened. The other vats of the world stay usable. */
public final class VatUnavailable extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public VatUnavailable(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public VatUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
