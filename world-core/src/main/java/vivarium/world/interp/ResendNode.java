package vivarium.world.interp;

import org.jspecify.annotations.Nullable;
import vivarium.world.object.WorldObject;

/**
 * A resend: the lookup goes on above the object that holds the running method, the receiver stays.
 *
 * <p>Remembers the last holder only: a method rarely lies in more than one object.
 */
final class ResendNode extends Node {
  private final Interpreter interpreter;
  private final @Nullable String delegate;
  private final String selector;
  private final Node[] arguments;
  private final int site;
  private @Nullable WorldObject seenHolder;
  private @Nullable Action seenAction;
  private long seenEpoch;

  ResendNode(
      Interpreter interpreter,
      @Nullable String delegate,
      String selector,
      Node[] arguments,
      int site) {
    this.interpreter = interpreter;
    this.delegate = delegate;
    this.selector = selector;
    this.arguments = arguments;
    this.site = site;
  }

  @Override
  Object execute(Activation activation) {
    var values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].execute(activation);
    }
    activation.site = site;
    return actionFor(activation.holder()).perform(activation.receiver, values);
  }

  private Action actionFor(WorldObject holder) {
    var known = seenAction;
    if (known != null && seenHolder == holder && seenEpoch == interpreter.universe().epoch()) {
      return known;
    }
    var action = interpreter.dispatcher().resolveResend(holder, delegate, selector);
    seenHolder = holder;
    seenAction = action.lasting() ? action.action() : null;
    seenEpoch = interpreter.universe().epoch();
    return action.action();
  }
}
