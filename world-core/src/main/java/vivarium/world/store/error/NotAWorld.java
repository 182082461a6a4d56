package vivarium.world.store.error;

/** The folder is not a world, and is left alone. */
public final class NotAWorld extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public NotAWorld(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public NotAWorld(String message, Throwable cause) {
    super(message, cause);
  }
}
