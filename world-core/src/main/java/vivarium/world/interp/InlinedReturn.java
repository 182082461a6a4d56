package vivarium.world.interp;

/** {@code ^} at the end of a block that is run in place in its method: the method returns. */
final class InlinedReturn extends Node {
  private final Node value;

  InlinedReturn(Node value) {
    this.value = value;
  }

  @Override
  Object execute(Activation activation) {
    throw new NonLocalReturn(activation, value.execute(activation));
  }

  @Override
  Object executeStatement(Activation activation) {
    activation.returnValue = value.execute(activation);
    return RETURNING;
  }
}
