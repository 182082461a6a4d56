package vivarium.world.interp;

import java.util.List;

/** Who carries messages that are answered later, within a vat or beyond it. */
@FunctionalInterface
public interface Messenger {
  /**
   * Takes a message, to be delivered after the turn.
   *
   * @param receiver any value, a far reference among them
   * @return a value that stands for the answer to come
   * @throws vivarium.world.base.WorldException if the message cannot be carried
   */
  Object sendEventually(Object receiver, String selector, List<Object> arguments);
}
