package vivarium.world.store.error;

/** A world cannot be given a passphrase, or another one, or none, as it is. Nothing was changed. */
public final class WorldNotRecoded extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public WorldNotRecoded(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public WorldNotRecoded(String message, Throwable cause) {
    super(message, cause);
  }
}
