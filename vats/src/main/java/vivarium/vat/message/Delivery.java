package vivarium.vat.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.PromiseOf;

/** Something that waits in a vat's queue; taking it out and what it does are one turn. */
public sealed interface Delivery {
  /** The message that this brings to an object, or to what will be one; null if it brings none. */
  default @Nullable Message carried() {
    return switch (this) {
      case Message message -> message;
      case Pipelined(var promise, var message) -> message;
      case Ahead(var answer, var message) -> message;
      case Upgrade _,
          Settlement _,
          NewsWanted _,
          Probe _,
          Heard _,
          HandedBack _,
          AskedOf _,
          Dropped _ ->
          null;
    };
  }

  /** The promise that is settled with what comes of this, or null if nobody waits for it. */
  default @Nullable PromiseOf awaited() {
    if (this instanceof Upgrade upgrade) {
      return upgrade.result();
    }
    var message = carried();
    return message == null ? null : message.result();
  }

  /** What it is, in a few words. */
  default String brief() {
    return switch (this) {
      case Message message -> "message " + message.selector();
      case Pipelined(var promise, var message) ->
          "message %s to a promise".formatted(message.selector());
      case Ahead(var answer, var message) ->
          "message %s ahead of an answer".formatted(message.selector());
      case Settlement news -> news.fulfilled() ? "a promise was fulfilled" : "a promise was broken";
      case NewsWanted wish -> "%s wants to hear of a promise".formatted(wish.vat());
      case Upgrade upgrade -> "upgrade";
      case Probe question -> "whether promises follow each other in a ring";
      case Heard news -> "an answer was heard";
      case Dropped news -> "something is not needed any more";
      case HandedBack news -> "another world does not settle a promise after all";
      case AskedOf news -> "another world is to settle a promise";
    };
  }

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
   * A message to another world for the answer that it still owes to a promise of this one. Whoever
   * sends it keeps a copy until the promise is settled: if the answer is something of the other
   * world, that has delivered it; if it is anything else, the copy is what is delivered.
   *
   * @param answer the promise that the receiving world is to settle
   * @param message what is sent; its target means nothing
   */
  record Ahead(PromiseOf answer, Message message) implements Delivery {}

  /**
   * The news for another world that its answer was heard: nothing is sent ahead to it any more.
   *
   * @param answer the promise that the receiving world has settled
   */
  record Heard(PromiseOf answer) implements Delivery {}

  /**
   * The news for another world that nobody here has something of it any more.
   *
   * @param thing an object or a promise of the receiving world
   * @param count how often it was named to the sender, as far as the sender knows; if it was named
   *     more often, it is still under way
   */
  record Dropped(Passable thing, long count) implements Delivery {}

  /**
   * The news that another world was asked to settle a promise of the receiving vat, by the vat to
   * which the message for it was sent.
   */
  record AskedOf(PromiseOf promise, String world) implements Delivery {}

  /**
   * The news that another world does not settle a promise of the receiving vat after all: it has
   * passed the message on to somebody in this world, who does.
   */
  record HandedBack(PromiseOf promise) implements Delivery {}

  /**
   * The wish to hear of a promise of the receiving vat.
   *
   * @param promise its number in the receiving vat
   * @param vat who wants to hear
   */
  record NewsWanted(long promise, String vat) implements Delivery {}

  /**
   * The question whether promises follow each other in a ring. It goes from one to the next as they
   * follow each other; if it comes back to where it began, there is a ring.
   *
   * @param promise its number in the receiving vat
   * @param token what the promise is known by at which the question began
   */
  record Probe(long promise, long token) implements Delivery {}

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
