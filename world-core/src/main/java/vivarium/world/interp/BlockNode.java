package vivarium.world.interp;

import org.jspecify.annotations.Nullable;
import vivarium.world.code.Code;

/**
 * A block literal: makes a block that remembers the running activation.
 *
 * <p>As receiver or argument of a message it may be run in place instead, see {@link ControlSend}.
 * That is possible as long as no block within uses its variables: those would have to be new ones
 * each time.
 */
final class BlockNode extends Node {
  private final NodeBuilder builder;
  private final Code code;
  private final Frame frame;
  private final boolean runsInPlace;
  private @Nullable Routine routine;
  private @Nullable InlinedBlock inlined;

  BlockNode(NodeBuilder builder, Code code, Frame frame) {
    this.builder = builder;
    this.code = code;
    this.frame = frame;
    this.runsInPlace = canRunInPlace(code);
  }

  static boolean canRunInPlace(Code code) {
    return !code.hasCapturedVariables() && !code.restarts();
  }

  boolean canRunInPlace() {
    return runsInPlace;
  }

  int arity() {
    return code.argumentCount();
  }

  @Override
  BlockObject execute(Activation activation) {
    return new BlockObject(
        routine(), activation, builder.interpreter().blockMap(code.argumentCount()));
  }

  private Routine routine() {
    var made = routine;
    if (made == null) {
      made = Routine.ofBlock(builder.interpreter(), builder.method(), code, frame);
      routine = made;
    }
    return made;
  }

  /** The block to be run in place. */
  InlinedBlock inPlace() {
    var made = inlined;
    if (made == null) {
      made = builder.inlined(code, frame);
      inlined = made;
    }
    return made;
  }
}
