package vivarium.world.interp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Invariant;
import vivarium.world.base.WorldBug;
import vivarium.world.code.Code;
import vivarium.world.code.Term;
import vivarium.world.code.Variable;

/**
 * Where the variables of a routine lie when it runs: one array per activation, in which blocks that
 * are run in place have their variables too. Room for those is kept from the beginning; which of
 * them need it turns out while the code runs.
 */
final class Frame {
  private final @Nullable Frame outer;
  private final Object nil;
  private final boolean block;
  private final int capacity;
  private final Map<Variable, Integer> indices = new IdentityHashMap<>();
  private final List<Code> included = new ArrayList<>();
  private int size;

  /** The frame of a routine for {@code code}, within that of the code around it. */
  Frame(@Nullable Frame outer, Code code, Object nil) {
    this.outer = outer;
    this.nil = nil;
    this.block = code.block();
    this.capacity = code.variables().size() + roomForBlocks(code);
    include(code);
  }

  /** How many variables blocks have that may be run in place of this code. */
  private static int roomForBlocks(Code code) {
    return code.statements().stream().mapToInt(Frame::roomForBlocks).sum();
  }

  private static int roomForBlocks(Term term) {
    return switch (term) {
      case Term.Send send ->
          (send.receiver() == null ? 0 : roomForOperand(send.receiver()))
              + send.arguments().stream().mapToInt(Frame::roomForOperand).sum();
      case Term.Resend resend -> roomForBlocks(resend.arguments());
      case Term.PrimitiveCall call ->
          roomForBlocks(call.receiver())
              + roomForBlocks(call.arguments())
              + (call.ifFail() == null ? 0 : roomForBlocks(call.ifFail()));
      case Term.AssignVariable(_, var value) -> roomForBlocks(value);
      case Term.Literal _, Term.Self _, Term.ReadVariable _, Term.MakeBlock _ -> 0;
    };
  }

  private static int roomForBlocks(List<Term> terms) {
    return terms.stream().mapToInt(Frame::roomForBlocks).sum();
  }

  private static int roomForOperand(Term term) {
    return term instanceof Term.MakeBlock(var code) && BlockNode.canRunInPlace(code)
        ? code.variables().size() + roomForBlocks(code)
        : roomForBlocks(term);
  }

  /**
   * Gives the variables of a block that is run in place their places.
   *
   * @return the first of them
   */
  int include(Code code) {
    int first = size;
    for (var variable : code.variables()) {
      indices.put(variable, size++);
    }
    Invariant.require(size <= capacity, "room was kept for blocks that are run in place");
    included.add(code);
    return first;
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
  Object[] initialLocals() {
    var locals = new Object[capacity];
    Arrays.fill(locals, nil);
    for (var variable : included.getFirst().variables()) {
      locals[indexOf(variable)] = initialValue(variable);
    }
    return locals;
  }

  /** What a variable holds at first. */
  Object initialValue(Variable variable) {
    return Objects.requireNonNullElse(variable.initialValue(), nil);
  }

  /**
   * The variables that can be seen from a place in the source, by name, innermost first.
   *
   * @param offset of the place, counted from the start of the method
   */
  Map<String, Object> visibleFrom(int offset, Object[] locals) {
    var values = new LinkedHashMap<String, Object>();
    for (var code : included.reversed()) {
      boolean around = code == included.getFirst() || code.span().contains(offset);
      for (var variable : around ? code.variables() : List.<Variable>of()) {
        values.putIfAbsent(variable.name(), locals[indexOf(variable)]);
      }
    }
    return values;
  }
}
