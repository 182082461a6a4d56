package vivarium.world.interp;

/** Statements one after the other; the value is that of the last. */
final class SequenceNode extends Node {
  private final Node[] statements;

  SequenceNode(Node[] statements) {
    this.statements = statements;
  }

  @Override
  Object execute(Activation activation) {
    throw new vivarium.world.base.WorldBug("a sequence stands only where statements do");
  }

  @Override
  Object executeStatement(Activation activation) {
    int last = statements.length - 1;
    for (int i = 0; i < last; i++) {
      if (statements[i].executeStatement(activation) == RETURNING) {
        return RETURNING;
      }
    }
    return statements[last].executeStatement(activation);
  }
}
