package vivarium.vat.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
  record Message(
      long target, String selector, List<Passable> arguments, Passable.@Nullable PromiseOf result)
      implements Delivery {
    public Message {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The news that a promise of the receiving vat is settled.
   *
   * @param promise its number in the receiving vat
   * @param fulfilled whether {@code value} is the answer; otherwise it is the reason, a text
   */
  record Settlement(long promise, boolean fulfilled, Passable value) implements Delivery {}
}
