package vivarium.world.store.error;

/** There is a checkpoint of this name already. */
public final class CheckpointNameTaken extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public CheckpointNameTaken(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public CheckpointNameTaken(String message, Throwable cause) {
    super(message, cause);
  }
}
