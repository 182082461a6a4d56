package vivarium.world.interp;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.code.Code;
import vivarium.world.code.Variable;

/**
 * Where the variables of a routine will lie when it runs: one array per activation, in which blocks
 * that are run in place have their variables too.
 */
final class Frame {
  private final @Nullable Frame outer;
  private final boolean block;
  private final Object nil;
  private final Map<Variable, Integer> indices = new IdentityHashMap<>();
  private final List<Object> initialValues = new ArrayList<>();

  /** The frame of a routine for {@code code}, within that of the code around it. */
  Frame(@Nullable Frame outer, Code code, Object nil) {
    this.outer = outer;
    this.block = code.block();
    this.nil = nil;
    include(code);
  }

  /** Makes room for the variables of a block that is run in place. */
  void include(Code code) {
    for (var variable : code.variables()) {
      indices.put(variable, initialValues.size());
      initialValues.add(Objects.requireNonNullElse(variable.initialValue(), nil));
    }
  }

  /** Whether this is the frame of a block, so that {@code ^} has to unwind. */
  boolean isOfBlock() {
    return block;
  }

  /** How many activations outward the variable lies. */
  int hopsTo(Variable variable) {
    int hops = 0;
    for (var frame = this; frame != null; frame = frame.outer) {
      if (frame.indices.containsKey(variable)) {
        return hops;
      }
      hops++;
    }
    throw new WorldBug("a variable is declared around its use: " + variable);
  }

  /** Its index in the array of the activation it lies in. */
  int indexOf(Variable variable) {
    for (var frame = this; frame != null; frame = frame.outer) {
      var index = frame.indices.get(variable);
      if (index != null) {
        return index;
      }
    }
    throw new WorldBug("a variable is declared around its use: " + variable);
  }

  /** What the array of a new activation holds. */
  Object[] initialValues() {
    return initialValues.toArray();
  }
}
