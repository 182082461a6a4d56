package vivarium.world.interp;

import org.jspecify.annotations.Nullable;

/**
 * The action of a method that only passes its receiver and arguments on in one other message, such
 * as {@code ifFalse: b True: a = ( ifTrue: a False: b )} or {@code ifTrue: a = ( a value )}.
 *
 * <p>Where that message in the end is plain, the method needs no activation. Everywhere else it is
 * called like any other.
 */
final class ForwardCall extends Action {
  /** How many such methods are passed through at a time, so that a circle of them is noticed. */
  private static final int HOPS_MAX = 8;

  private final MethodCall call;
  private final Site site;
  private final ArgumentMap map;

  ForwardCall(MethodCall call, Site site, ArgumentMap map) {
    this.call = call;
    this.site = site;
    this.map = map;
  }

  @Override
  Object perform(Object receiver, Object[] arguments) {
    var self = map.receiver(receiver, arguments);
    var next = site.actionForOperand(self);
    if (next.isPlain()) {
      return next.perform(self, map.arguments(receiver, arguments));
    }
    return next instanceof ForwardCall
        ? performLong(receiver, arguments)
        : call.perform(receiver, arguments);
  }

  private Object performLong(Object receiver, Object[] arguments) {
    var step = new Step(this, receiver, arguments);
    var end = step.follow();
    return end != null && end.isPlain()
        ? end.perform(step.receiver, step.arguments)
        : call.perform(receiver, arguments);
  }

  @Override
  boolean isPlain() {
    return false;
  }

  /** Where the passing on has got to. Block literals among the operands stand for themselves. */
  static final class Step {
    private Action action;
    private Object receiver;
    private Object[] arguments;
    private boolean alwaysTheSame = true;

    Step(Action action, Object receiver, Object[] arguments) {
      this.action = action;
      this.receiver = receiver;
      this.arguments = arguments;
    }

    /** Goes on until the action is no forwarding; null where it goes round in circles. */
    @Nullable Action follow() {
      for (int hops = 0; action instanceof ForwardCall forward; hops++) {
        if (hops == HOPS_MAX) {
          return null;
        }
        var self = receiver;
        receiver = forward.map.receiver(self, arguments);
        alwaysTheSame &= receiver == self || receiver instanceof BlockNode;
        arguments = forward.map.arguments(self, arguments);
        action = forward.site.actionForOperand(receiver);
      }
      return action;
    }

    /** Whether another run from the same action comes to the same, whatever the arguments are. */
    boolean isAlwaysTheSame() {
      return alwaysTheSame;
    }

    Object receiver() {
      return receiver;
    }

    Object[] arguments() {
      return arguments;
    }
  }
}
