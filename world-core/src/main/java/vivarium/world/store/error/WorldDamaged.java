package vivarium.world.store.error;

/**
 * Bytes on disk are not what was written there: a checksum, a hash or a structure is wrong. Nothing
 * is guessed; whatever else is readable stays readable.
 */
public final class WorldDamaged extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public WorldDamaged(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public WorldDamaged(String message, Throwable cause) {
    super(message, cause);
  }
}
