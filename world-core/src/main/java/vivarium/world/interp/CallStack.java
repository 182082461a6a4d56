package vivarium.world.interp;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The activations that are running, the innermost on top.
 *
 * <p>An activation that ends normally is popped by whoever pushed it. Whoever catches something
 * that unwinds pops to the depth that was there before.
 */
final class CallStack {
  private static final int FIRST_SIZE = 256;
  private static final int SAMPLE = 200;

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

  /** The selector of the method to which most of the innermost activations belong. */
  String mostFrequentMethod() {
    var counts = new LinkedHashMap<String, Integer>();
    for (int i = depth - 1; i >= Math.max(0, depth - SAMPLE); i--) {
      counts.merge(activations[i].call().selector(), 1, Integer::sum);
    }
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /** Lets go of activations that have ended. They stand side by side from the bottom. */
  void clear() {
    depth = 0;
    int size = Math.min(FIRST_SIZE, interpreter.meter().limits().depthMax());
    if (activations.length != size) {
      activations = new Activation[size];
      return;
    }
    for (int i = 0; i < size && activations[i] != null; i++) {
      activations[i] = null;
    }
  }

  /** What is running now. */
  StackTrace capture() {
    return StackTrace.of(activations, depth);
  }
}
