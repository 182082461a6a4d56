package vivarium.world.interp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The activations that are running, the innermost on top.
 *
 * <p>An activation that ends normally is popped by whoever pushed it. Whoever catches something
 * that unwinds pops to the depth that was there before.
 */
final class CallStack {
  private static final int FIRST_SIZE = 256;

  private final Interpreter interpreter;
  private Activation[] activations = new Activation[FIRST_SIZE];
  private int depth;

  CallStack(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Puts an activation on top.
   *
   * @return the depth before, for {@link #popTo}
   * @throws SelfError if that is too deep
   */
  int push(Activation activation) {
    int before = depth;
    interpreter.meter().tick();
    if (before == activations.length) {
      grow(activation);
    }
    activations[before] = activation;
    depth = before + 1;
    return before;
  }

  private void grow(Activation activation) {
    int depthMax = interpreter.meter().limits().depthMax();
    if (depth >= depthMax) {
      throw interpreter.errors().stackOverflow(activation, depth);
    }
    activations = Arrays.copyOf(activations, Math.min(depth * 2, depthMax));
  }

  void popTo(int before) {
    depth = before;
  }

  int depth() {
    return depth;
  }

  /** The innermost activation, or null if none is running. */
  @Nullable Activation top() {
    return depth == 0 ? null : activations[depth - 1];
  }

  /** Lets go of activations that have ended. */
  void clear() {
    depth = 0;
    activations = new Activation[FIRST_SIZE];
  }

  /** What is running now. */
  StackTrace capture() {
    return StackTrace.of(activations, depth);
  }
}
