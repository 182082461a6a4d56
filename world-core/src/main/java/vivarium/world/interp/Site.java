package vivarium.world.interp;

import vivarium.world.lookup.InlineCache;

/** One place in the code where a message is sent, and what it has learned. */
final class Site {
  private final Interpreter interpreter;
  private final String selector;
  private final boolean implicit;
  private final int index;
  private final InlineCache<Action> cache;

  /**
   * @param implicit whether the receiver is the implicit self
   * @param index of the place among those of its method
   */
  Site(Interpreter interpreter, String selector, boolean implicit, int index) {
    this.interpreter = interpreter;
    this.selector = selector;
    this.implicit = implicit;
    this.index = index;
    this.cache = interpreter.dispatcher().newCache(selector);
  }

  /** Records that the activation has come here. */
  void reach(Activation activation) {
    activation.site = index;
  }

  /** What the message leads to for this receiver, when the activation has come here. */
  Action actionFor(Activation activation, Object receiver) {
    activation.site = index;
    var action = cache.find(receiver);
    return action != null ? action : resolve(receiver);
  }

  /** The same for a receiver that may be a block literal of which no block has been made. */
  Action actionForOperand(Object operand) {
    if (operand instanceof BlockNode block) {
      var action = cache.find(interpreter.sampleBlock(block.arity()));
      return action != null
          ? action
          : interpreter.dispatcher().resolveForBlock(block.arity(), selector, cache);
    }
    var action = cache.find(operand);
    return action != null ? action : resolve(operand);
  }

  private Action resolve(Object receiver) {
    return interpreter.dispatcher().resolve(receiver, selector, implicit, cache);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  String selector() {
    return selector;
  }
}
