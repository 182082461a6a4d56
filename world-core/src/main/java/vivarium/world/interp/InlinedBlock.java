package vivarium.world.interp;

/**
 * A block literal that is run in place: in the activation of the code around it, where its
 * variables have their places too. No block is made.
 */
final class InlinedBlock {
  private final Node body;
  private final int firstVariable;
  private final int argumentCount;
  private final Object[] initialLocals;

  /**
   * @param firstVariable where its variables begin, arguments first
   * @param initialLocals what its locals hold when it begins to run
   */
  InlinedBlock(Node body, int firstVariable, int argumentCount, Object[] initialLocals) {
    this.body = body;
    this.firstVariable = firstVariable;
    this.argumentCount = argumentCount;
    this.initialLocals = initialLocals;
  }

  int argumentCount() {
    return argumentCount;
  }

  /** The value of the block, or {@link Node#RETURNING}. */
  Object run(Activation activation) {
    if (initialLocals.length > 0) {
      resetLocals(activation);
    }
    return body.executeStatement(activation);
  }

  /** The same with one argument. */
  Object run(Activation activation, Object argument) {
    activation.locals[firstVariable] = argument;
    return run(activation);
  }

  private void resetLocals(Activation activation) {
    System.arraycopy(
        initialLocals, 0, activation.locals, firstVariable + argumentCount, initialLocals.length);
  }
}
