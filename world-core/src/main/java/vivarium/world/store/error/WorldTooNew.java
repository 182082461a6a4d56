package vivarium.world.store.error;

/** The world was written by a newer version than this one, and is left alone. */
public final class WorldTooNew extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public WorldTooNew(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public WorldTooNew(String message, Throwable cause) {
    super(message, cause);
  }
}
