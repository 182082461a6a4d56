package vivarium.world.interp;

import java.util.Objects;

/** Nodes that send nothing: literals, self, variables, blocks. */
final class LeafNodes {
  /** A value that stands in the code. */
  static final class Literal extends Node {
    private final Object value;

    Literal(Object value) {
      this.value = value;
    }

    @Override
    Object execute(Activation activation) {
      return value;
    }

    Object value() {
      return value;
    }
  }

  /** The receiver of the running method. */
  static final class Self extends Node {
    @Override
    Object execute(Activation activation) {
      return activation.receiver;
    }
  }

  /** A variable of the running code itself. */
  static final class ReadLocal extends Node {
    private final int index;

    ReadLocal(int index) {
      this.index = index;
    }

    int index() {
      return index;
    }

    @Override
    Object execute(Activation activation) {
      return activation.locals[index];
    }
  }

  /** A variable of the code directly around the running block. */
  static final class ReadOuter extends Node {
    private final int index;

    ReadOuter(int index) {
      this.index = index;
    }

    @Override
    Object execute(Activation activation) {
      return Objects.requireNonNull(activation.outer).locals[index];
    }
  }

  /** A variable of code further out. */
  static final class ReadFar extends Node {
    private final int hops;
    private final int index;

    ReadFar(int hops, int index) {
      this.hops = hops;
      this.index = index;
    }

    @Override
    Object execute(Activation activation) {
      return activation.outward(hops).locals[index];
    }
  }

  /** Assigns a variable, near or far; its value is self. */
  static final class Assign extends Node {
    private final int hops;
    private final int index;
    private final Node value;

    Assign(int hops, int index, Node value) {
      this.hops = hops;
      this.index = index;
      this.value = value;
    }

    @Override
    Object execute(Activation activation) {
      var assigned = value.execute(activation);
      activation.outward(hops).locals[index] = assigned;
      return activation.receiver;
    }
  }

  private LeafNodes() {}
}
