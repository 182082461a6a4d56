package vivarium.world.base;

/**
 * A fact that our own code promised does not hold.
 *
 * <p>Nobody but us can mend it, so nobody catches it to go on: the turn it happens in is abandoned
 * and the message says that the runtime is at fault, not the person's code.
 */
public final class WorldBug extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param fact what should have been true, with the values that show it is not
   */
  public WorldBug(String fact) {
    super("Bug in the world runtime: " + fact);
  }

  /**
   * @param fact what should have been true, with the values that show it is not
   * @param cause what was caught where it could not happen
   */
  public WorldBug(String fact, Throwable cause) {
    super("Bug in the world runtime: " + fact, cause);
  }
}
