package vivarium.world.interp;

/** {@code ^} at the end of a block: returns from the method around it. */
final class ReturnNode extends Node {
  private final Node value;

  ReturnNode(Node value) {
    this.value = value;
  }

  @Override
  Object execute(Activation activation) {
    throw new NonLocalReturn(activation.home, value.execute(activation));
  }
}
