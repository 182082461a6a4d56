package vivarium.world.interp;

/** A message: evaluates receiver and arguments, finds out what to do, does it. */
abstract sealed class SendNode extends Node {
  final Site site;
  final Node receiver;

  private SendNode(Site site, Node receiver) {
    this.site = site;
    this.receiver = receiver;
  }

  /** A message without arguments. */
  static final class Unary extends SendNode {
    Unary(Site site, Node receiver) {
      super(site, receiver);
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
    Object execute(Activation activation) {
      var target = receiver.execute(activation);
      var value = argument.execute(activation);
      return site.actionFor(activation, target).perform(target, value);
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
