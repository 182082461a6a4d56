package vivarium.world.store.error;

/**
 * Something could not be written, mostly because the disk is full. What was being written is not
 * kept, everything before it is, and writing works again when the cause is gone.
 */
public final class StoreWriteFailed extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public StoreWriteFailed(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public StoreWriteFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
