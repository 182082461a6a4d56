package vivarium.world.interp;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import vivarium.world.code.Code;
import vivarium.world.code.MethodCode;
import vivarium.world.code.Term;
import vivarium.world.code.Variable;

/** Makes nodes of the terms of one method. */
final class NodeBuilder {
  private final Interpreter interpreter;
  private final MethodCode method;

  NodeBuilder(Interpreter interpreter, MethodCode method) {
    this.interpreter = interpreter;
    this.method = method;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  MethodCode method() {
    return method;
  }

  /** The statements of a routine, as one node. */
  Node body(Code code, Frame frame) {
    return code.returns() && code.block()
        ? statements(code, frame, ReturnNode::new)
        : statements(code, frame, UnaryOperator.identity());
  }

  /** A block that is run in place, within a routine of this frame. */
  InlinedBlock inlined(Code code, Frame frame) {
    int first = frame.include(code);
    var body =
        code.returns()
            ? statements(code, frame, frame.isOfBlock() ? ReturnNode::new : InlinedReturn::new)
            : statements(code, frame, UnaryOperator.identity());
    var locals = code.variables().subList(code.argumentCount(), code.variables().size());
    return new InlinedBlock(
        body, first, code.argumentCount(), locals.stream().map(frame::initialValue).toArray());
  }

  private Node statements(Code code, Frame frame, UnaryOperator<Node> ending) {
    var statements = code.statements().stream().map(term -> node(term, frame)).toArray(Node[]::new);
    if (statements.length == 0) {
      return code.block()
          ? new LeafNodes.Literal(interpreter.universe().wellKnown().nil)
          : new LeafNodes.Self();
    }
    int last = statements.length - 1;
    statements[last] = ending.apply(statements[last]);
    return statements.length == 1 ? statements[0] : new SequenceNode(statements);
  }

  private Node node(Term term, Frame frame) {
    return switch (term) {
      case Term.Literal literal -> new LeafNodes.Literal(literal.value());
      case Term.Self _ -> new LeafNodes.Self();
      case Term.ReadVariable(var variable) -> read(variable, frame);
      case Term.AssignVariable(var variable, var value) ->
          new LeafNodes.Assign(frame.hopsTo(variable), frame.indexOf(variable), node(value, frame));
      case Term.MakeBlock(var code) -> new BlockNode(this, code, frame);
      case Term.Send send -> send(send, frame);
      case Term.Resend resend ->
          new ResendNode(
              interpreter,
              resend.delegate(),
              resend.selector(),
              nodes(resend.arguments(), frame),
              resend.site());
      case Term.PrimitiveCall call -> primitiveCall(call, frame);
    };
  }

  private static Node read(Variable variable, Frame frame) {
    int index = frame.indexOf(variable);
    int hops = frame.hopsTo(variable);
    return switch (hops) {
      case 0 -> new LeafNodes.ReadLocal(index);
      case 1 -> new LeafNodes.ReadOuter(index);
      default -> new LeafNodes.ReadFar(hops, index);
    };
  }

  private Node send(Term.Send send, Frame frame) {
    var target = send.receiver();
    var receiver = target == null ? new LeafNodes.Self() : node(target, frame);
    var arguments = nodes(send.arguments(), frame);
    var site = new Site(interpreter, send.selector(), target == null, send.site());
    if (ControlSend.inPlaceOrNull(receiver) != null
        || Arrays.stream(arguments).anyMatch(node -> ControlSend.inPlaceOrNull(node) != null)) {
      return new ControlSend(site, receiver, arguments);
    }
    return switch (arguments.length) {
      case 0 -> new SendNode.Unary(site, receiver);
      case 1 -> new SendNode.OneArgument(site, receiver, arguments[0]);
      default -> new SendNode.ManyArguments(site, receiver, arguments);
    };
  }

  private Node primitiveCall(Term.PrimitiveCall call, Frame frame) {
    var ifFail = call.ifFail() == null ? null : node(call.ifFail(), frame);
    return new PrimitiveNode(
        interpreter,
        call.name(),
        node(call.receiver(), frame),
        nodes(call.arguments(), frame),
        ifFail,
        call.site());
  }

  private Node[] nodes(List<Term> terms, Frame frame) {
    return terms.stream().map(term -> node(term, frame)).toArray(Node[]::new);
  }
}
