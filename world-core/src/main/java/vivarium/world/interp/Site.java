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

  /** What the message leads to for this receiver. */
  Action actionFor(Activation activation, Object receiver) {
    activation.site = index;
    var action = cache.find(receiver);
    return action != null
        ? action
        : interpreter.dispatcher().resolve(receiver, selector, implicit, cache);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  String selector() {
    return selector;
  }
}
