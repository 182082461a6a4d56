package vivarium.world.store.error;

/** Another process, or another part of this one, has the world open. */
public final class WorldInUse extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public WorldInUse(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public WorldInUse(String message, Throwable cause) {
    super(message, cause);
  }
}
