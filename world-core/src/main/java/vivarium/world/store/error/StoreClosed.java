package vivarium.world.store.error;

/** The world was closed, or could not go on, before the call. */
public final class StoreClosed extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public StoreClosed(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public StoreClosed(String message, Throwable cause) {
    super(message, cause);
  }
}
