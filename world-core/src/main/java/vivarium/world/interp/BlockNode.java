package vivarium.world.interp;

import org.jspecify.annotations.Nullable;
import vivarium.world.code.Code;
import vivarium.world.code.MethodCode;

/** A block literal: makes a block that remembers the running activation. */
final class BlockNode extends Node {
  private final Interpreter interpreter;
  private final MethodCode method;
  private final Code code;
  private final Frame frame;
  private @Nullable Routine routine;

  BlockNode(Interpreter interpreter, MethodCode method, Code code, Frame frame) {
    this.interpreter = interpreter;
    this.method = method;
    this.code = code;
    this.frame = frame;
  }

  @Override
  BlockObject execute(Activation activation) {
    return new BlockObject(routine(), activation, interpreter.blockMap(code.argumentCount()));
  }

  private Routine routine() {
    var made = routine;
    if (made == null) {
      made = Routine.ofBlock(interpreter, method, code, frame);
      routine = made;
    }
    return made;
  }
}
