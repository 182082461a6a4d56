package vivarium.world.interp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.Code;
import vivarium.world.code.Executable;
import vivarium.world.code.MethodCode;
import vivarium.world.code.SendSite;
import vivarium.world.code.Variable;

/** A method or block ready to run: the nodes of its body and the layout of its variables. */
final class Routine implements Executable {
  private final Interpreter interpreter;
  private final MethodCode method;
  private final Code code;
  private final Frame frame;
  private final Node body;
  private final Object[] initialLocals;

  private Routine(Interpreter interpreter, MethodCode method, Code code, @Nullable Frame outer) {
    this.interpreter = interpreter;
    this.method = method;
    this.code = code;
    this.frame = new Frame(outer, code, interpreter.universe().wellKnown().nil);
    this.body = new NodeBuilder(interpreter, method).body(code, frame);
    this.initialLocals = frame.initialLocals();
  }

  /** The routine of a method. */
  static Routine of(Interpreter interpreter, MethodCode method) {
    return new Routine(interpreter, method, method.code(), null);
  }

  /** The routine of a block within other code. */
  static Routine ofBlock(Interpreter interpreter, MethodCode method, Code code, Frame outer) {
    return new Routine(interpreter, method, code, outer);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Code code() {
    return code;
  }

  MethodCode method() {
    return method;
  }

  /** The text of this method or block alone. */
  String source() {
    return method.source().substring(code.span().start(), code.span().end());
  }

  List<String> argumentNames() {
    return code.variables().subList(0, code.argumentCount()).stream().map(Variable::name).toList();
  }

  /** Where the variables lie. */
  Frame frame() {
    return frame;
  }

  SendSite site(int index) {
    return method.sites().get(index);
  }

  /** The node that is the whole body, if it consists of one statement only. */
  Node body() {
    return body;
  }

  /** Variables for a new activation; the arguments are still to be put in. */
  Object[] newLocals() {
    return initialLocals.length == 0 ? Values.NONE : initialLocals.clone();
  }

  /** Runs an activation of this routine to its end. */
  Object run(Activation activation) {
    return run(activation, body);
  }

  /** Runs something in place of the body. */
  Object run(Activation activation, Node statements) {
    var stack = interpreter.stack();
    int depth = stack.push(activation);
    var result =
        code.makesBlocks() && !code.block()
            ? runHome(activation, statements, depth)
            : runBody(activation, statements);
    stack.popTo(depth);
    return result;
  }

  /** Runs a method whose blocks may return from it, and may not outlive it. */
  private Object runHome(Activation activation, Node statements, int depth) {
    try {
      return runBody(activation, statements);
    } catch (NonLocalReturn unwinding) {
      if (unwinding.home() != activation) {
        throw unwinding;
      }
      interpreter.stack().popTo(depth);
      return unwinding.value();
    } finally {
      activation.ended = true;
    }
  }

  private Object runBody(Activation activation, Node statements) {
    var result = statements.executeStatement(activation);
    while (code.restarts() && result != Node.RETURNING) {
      interpreter.meter().tick();
      result = statements.executeStatement(activation);
    }
    return result == Node.RETURNING ? activation.takeReturnValue() : result;
  }
}
