package vivarium.world.store.error;

import vivarium.world.base.WorldException;

/** Trouble with a world on disk. */
public class StoreException extends WorldException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which thing, and what to do
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with which thing, and what to do
   * @param cause what went wrong below
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
