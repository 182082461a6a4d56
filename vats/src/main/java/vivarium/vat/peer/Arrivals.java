package vivarium.vat.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Subscription;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Field;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.peer.frame.BadFrame;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.world.base.WorldException;

/**
 * The border with one peer, seen from outside: what has to be done here because of what it says.
 *
 * <p>An honest peer may name what was taken back since; that breaks the promise of the answer, and
 * no more. What no honest peer says is a {@link BadFrame}.
 */
final class Arrivals {
  private final String peer;
  private final PeerLedger ledger;

  Arrivals(Fingerprint peer, PeerLedger ledger) {
    this.peer = Abroad.SIGN + peer.text();
    this.ledger = ledger;
  }

  /** Whether something that a peer says is for the door. */
  static boolean isForDoor(Delivery said) {
    return said instanceof Message message && message.target() == Border.DOOR;
  }

  /**
   * What has to be done.
   *
   * @throws BadFrame if no honest world says this
   */
  List<Outgoing> of(Draft entries, Delivery said) {
    return switch (said) {
      case Message message -> List.of(message(entries, message));
      case Pipelined(var promise, var message) -> List.of(pipelined(entries, promise, message));
      case Subscription(var promise, var vat, var as) -> List.of(wish(entries, promise, as));
      case Settlement(var promise, var fulfilled, var value) ->
          news(entries, promise, fulfilled, value);
      case Upgrade upgrade -> throw new BadFrame("it wants to replace the code of a vat");
    };
  }

  // ---- messages

  private Outgoing message(Draft entries, Message message) {
    var result = resultOf(entries, message);
    try {
      var object = required(ledger.given(entries, message.target()), "The object");
      return new Outgoing(object.vat(), inside(entries, message, result).to(object.id()));
    } catch (NotGiven refused) {
      return broken(result, refused);
    }
  }

  private Outgoing pipelined(Draft entries, long number, Message message) {
    var result = resultOf(entries, message);
    try {
      var promise = required(ledger.promises().known(entries, number), "The promise");
      return new Outgoing(
          promise.vat(), new Pipelined(promise.id(), inside(entries, message, result)));
    } catch (NotGiven refused) {
      return broken(result, refused);
    }
  }

  private Message inside(Draft entries, Message message, PromiseOf result) {
    Selectors.require(message);
    return new Message(
        message.target(),
        message.selector(),
        message.arguments().stream().map(argument -> value(entries, argument)).toList(),
        result);
  }

  /**
   * The promise that waits for an answer. There always is one, if only for show: so a vat sees that
   * a message comes from another world. A promise of ours that the peer was asked to settle it may
   * have settled by somebody else.
   */
  PromiseOf resultOf(Draft entries, Message message) {
    return switch (message.result()) {
      case null -> new PromiseOf(peer, Border.NOBODY_ASKED);
      case PromiseOf(var whose, var number) when whose.equals(Border.MINE) ->
          new PromiseOf(peer, number);
      case PromiseOf(var whose, var number) when whose.equals(Border.YOURS) -> {
        var promise = ledger.promises().settle(entries, number);
        yield promise == null ? new PromiseOf(peer, Border.NOBODY_ASKED) : promise;
      }
      case PromiseOf other -> throw new BadFrame("it names a promise of nobody");
    };
  }

  // ---- promises

  private Outgoing wish(Draft entries, long number, PromiseOf as) {
    if (!as.vat().equals(Border.MINE) && !as.equals(new PromiseOf(Border.YOURS, number))) {
      throw new BadFrame("it wants to hear under a name that is not its own");
    }
    var promise = ledger.promises().known(entries, number);
    if (promise == null) {
      var asNamed =
          as.vat().equals(Border.MINE)
              ? new PromiseOf(peer, as.id())
              : new PromiseOf(Border.MINE, number);
      return new Outgoing(
          peer, new Settlement(asNamed, false, new NotGiven("The promise").reason()));
    }
    var name = as.vat().equals(Border.MINE) ? new PromiseOf(peer, as.id()) : promise;
    return new Outgoing(promise.vat(), new Subscription(promise.id(), peer, name));
  }

  /** What nobody waits for was asked before one of us began anew. */
  private List<Outgoing> news(Draft entries, PromiseOf promise, boolean fulfilled, Passable value) {
    if (promise.vat().equals(Border.MINE)) {
      var here = new PromiseOf(peer, promise.id());
      return ledger.promises().heard(entries, promise.id()).stream()
          .map(vat -> new Outgoing(vat, settlement(entries, here, fulfilled, value)))
          .toList();
    }
    if (!promise.vat().equals(Border.YOURS)) {
      throw new BadFrame("it settles a promise of nobody");
    }
    var asked = ledger.promises().settle(entries, promise.id());
    return asked == null
        ? List.of()
        : List.of(new Outgoing(asked.vat(), settlement(entries, asked, fulfilled, value)));
  }

  private Settlement settlement(
      Draft entries, PromiseOf promise, boolean fulfilled, Passable value) {
    try {
      return new Settlement(promise, fulfilled, value(entries, value));
    } catch (NotGiven refused) {
      return new Settlement(promise, false, refused.reason());
    }
  }

  private static Outgoing broken(PromiseOf result, NotGiven refused) {
    return new Outgoing(result.vat(), new Settlement(result, false, refused.reason()));
  }

  // ---- values

  private Passable value(Draft entries, Passable value) {
    return switch (value) {
      case Elements(var values) ->
          new Elements(values.stream().map(element -> value(entries, element)).toList());
      case Data(var fields) -> {
        Selectors.requireSlots(fields);
        yield new Data(
            fields.stream()
                .map(field -> new Field(field.name(), value(entries, field.value())))
                .toList());
      }
      case ObjectOf(var whose, var number) when whose.equals(Border.MINE) ->
          new ObjectOf(peer, number);
      case ObjectOf(var whose, var number) when whose.equals(Border.YOURS) ->
          required(ledger.given(entries, number), "An object in the message");
      case ObjectOf other -> throw new BadFrame("it names an object of nobody");
      case PromiseOf(var whose, var number) when whose.equals(Border.MINE) ->
          new PromiseOf(peer, number);
      case PromiseOf(var whose, var number) when whose.equals(Border.YOURS) ->
          required(ledger.promises().known(entries, number), "A promise in the message");
      case PromiseOf other -> throw new BadFrame("it names a promise of nobody");
      case Copies copies -> throw new BadFrame("it brings code along");
      default -> value;
    };
  }

  private static <T> T required(@Nullable T found, String what) {
    if (found == null) {
      throw new NotGiven(what);
    }
    return found;
  }

  /** The peer names what it was not given, or what was taken back since. */
  private static final class NotGiven extends WorldException {
    private static final long serialVersionUID = 1;

    NotGiven(String what) {
      super(what + " was not given to the world that sent this, or has been taken back.");
    }

    Passable reason() {
      return Trouble.OBJECT_DELETED.reason(String.valueOf(getMessage()));
    }
  }
}
