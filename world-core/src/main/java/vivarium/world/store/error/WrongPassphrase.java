package vivarium.world.store.error;

/** The world has another passphrase. Nothing was changed. */
public final class WrongPassphrase extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public WrongPassphrase(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public WrongPassphrase(String message, Throwable cause) {
    super(message, cause);
  }
}
