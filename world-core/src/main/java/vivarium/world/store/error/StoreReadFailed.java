package vivarium.world.store.error;

/** Something could not be read because of an input error; it may work again later. */
public final class StoreReadFailed extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public StoreReadFailed(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public StoreReadFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
