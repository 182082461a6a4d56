package vivarium.world.interp;

/**
 * A piece of code that can be executed.
 *
 * <p>A statement may contain an inlined {@code ^}. Then {@link #executeStatement} answers {@link
 * #RETURNING}, and the activation holds the value to return; whoever executes statements passes
 * that on until the method ends. Everywhere else the value of a node is a value of the world.
 */
abstract class Node {
  /** In place of a value: the method is about to return {@link Activation#returnValue}. */
  static final Object RETURNING = new Object();

  /** The value. */
  abstract Object execute(Activation activation);

  /** The value, or {@link #RETURNING}. */
  Object executeStatement(Activation activation) {
    return execute(activation);
  }
}
