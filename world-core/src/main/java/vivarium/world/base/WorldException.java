package vivarium.world.base;

/**
 * Trouble that a person can understand and do something about: a bad file, a full disk, a world in
 * use, a name that does not exist.
 *
 * <p>The message is one or two plain sentences: it names the thing and says what to do. Subclasses
 * exist where code decides by the kind of trouble.
 */
public class WorldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message plain text for the person
   */
  public WorldException(String message) {
    super(message);
  }

  /**
   * @param message plain text for the person
   * @param cause what went wrong below, for the log
   */
  public WorldException(String message, Throwable cause) {
    super(message, cause);
  }
}
