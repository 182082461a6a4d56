package vivarium.vat.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.PromiseOf;

/** Something that waits in a vat's queue; taking it out and what it does are one turn. */
public sealed interface Delivery {
  /**
   * A message to an object.
   *
   * @param target the object's number in the receiving vat
   * @param selector what is sent
   * @param arguments as many as the selector takes
   * @param result the promise to settle with the answer, or null if nobody asked
   */
  record Message(long target, String selector, List<Passable> arguments, @Nullable PromiseOf result)
      implements Delivery {
    public Message {
      arguments = List.copyOf(arguments);
    }

    /** The same message with nobody who waits for the answer. */
    public Message unanswered() {
      return new Message(target, selector, arguments, null);
    }

    /** The same message to another object. */
    public Message to(long other) {
      return new Message(other, selector, arguments, result);
    }
  }

  /**
   * A message to what a promise of the receiving vat will be.
   *
   * @param promise its number in the receiving vat
   * @param message what is sent; its target means nothing
   */
  record Pipelined(long promise, Message message) implements Delivery {}

  /**
   * The wish to hear of a promise of the receiving vat.
   *
   * @param promise its number in the receiving vat
   * @param vat who wants to hear
   * @param as under which name the news is to be told: the promise itself, or one that follows it
   */
  record Subscription(long promise, String vat, PromiseOf as) implements Delivery {}

  /**
   * The news that a promise is settled.
   *
   * @param promise one that the receiving vat keeps, or one of another vat that it has heard of
   * @param fulfilled whether {@code value} is the answer; otherwise it is the reason
   */
  record Settlement(PromiseOf promise, boolean fulfilled, Passable value) implements Delivery {}

  /**
   * The code of the receiving vat is replaced.
   *
   * @param code a text that is evaluated with the gatekeeper as self, or copied objects; the slots
   *     of the object that comes of it are given to the gatekeeper
   * @param message for whoever waited for what the old code would have done
   * @param parameters handed to the new code
   * @param result the promise to settle with the number of the incarnation, or null
   */
  record Upgrade(Passable code, String message, Passable parameters, @Nullable PromiseOf result)
      implements Delivery {}
}
