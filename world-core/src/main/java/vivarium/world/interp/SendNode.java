package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

/** A message: evaluates receiver and arguments, finds out what to do, does it. */
abstract sealed class SendNode extends Node {
  final Site site;
  final Node receiver;

  private SendNode(Site site, Node receiver) {
    this.site = site;
    this.receiver = receiver;
  }

  abstract Node[] arguments();

  /** How the message is made of the receiver and arguments of its method, or null. */
  @Nullable ArgumentMap argumentMap(int argumentCount) {
    return ArgumentMap.of(receiver, arguments(), argumentCount);
  }

  /** A message without arguments. */
  static final class Unary extends SendNode {
    Unary(Site site, Node receiver) {
      super(site, receiver);
    }

    @Override
    Node[] arguments() {
      return new Node[0];
    }

    @Override
    Object execute(Activation activation) {
      var target = receiver.execute(activation);
      return site.actionFor(activation, target).perform(target);
    }
  }

  /** A message with one argument. */
  static final class OneArgument extends SendNode {
    private final Node argument;

    OneArgument(Site site, Node receiver, Node argument) {
      super(site, receiver);
      this.argument = argument;
    }

    @Override
    Node[] arguments() {
      return new Node[] {argument};
    }

    @Override
    Object execute(Activation activation) {
      var target = receiver.execute(activation);
      var value = argument.execute(activation);
      var action = site.actionFor(activation, target);
      if (target instanceof Long a && value instanceof Long b) {
        var operation = action.integerOperation();
        if (operation != null) {
          return operation.compute(site.interpreter().universe().wellKnown(), a, b);
        }
      }
      return action.perform(target, value);
    }
  }

  /** A message with several arguments. */
  static final class ManyArguments extends SendNode {
    private final Node[] arguments;

    ManyArguments(Site site, Node receiver, Node[] arguments) {
      super(site, receiver);
      this.arguments = arguments;
    }

    @Override
    Node[] arguments() {
      return arguments;
    }

    @Override
    Object execute(Activation activation) {
      var target = receiver.execute(activation);
      var values = new Object[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].execute(activation);
      }
      return site.actionFor(activation, target).perform(target, values);
    }
  }
}
