package vivarium.world.store.bytes;

/**
 * Bytes are not of the form they should have. Who reads them knows where they are from, and reports
 * a {@link vivarium.world.store.error.WorldDamaged} that names it.
 */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong at which position
   */
  public Malformed(String message) {
    super(message);
  }

  /**
   * @param message what is wrong at which position
   * @param cause how it was noticed
   */
  public Malformed(String message, Throwable cause) {
    super(message, cause);
  }
}
