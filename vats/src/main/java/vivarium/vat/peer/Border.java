package vivarium.vat.peer;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.peer.frame.BadFrame;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/**
 * The border with one peer: what it may name, and what the things are called there.
 *
 * <p>Between two worlds an object is called by a number that its owner has made up for this one
 * peer, and made up so that it cannot be guessed or used again. The vat in such a name is one of
 * two words: {@code mine}, of the world that speaks, or {@code yours}, of the one that listens. A
 * peer can name only what it was given: another number means nothing.
 */
final class Border {
  /** The number of the door of a world: whoever may speak at all may knock there. */
  static final long DOOR = 0;

  private static final String MINE = "mine";
  private static final String YOURS = "yours";

  /** To settle this one means nothing. */
  private static final long NOBODY_ASKED = 0;

  private final String peer;
  private final PeerLedger ledger;
  private final LongSupplier numbers;

  /**
   * @param numbers makes numbers that nobody can guess
   */
  Border(Fingerprint peer, PeerLedger ledger, LongSupplier numbers) {
    this.peer = Abroad.SIGN + peer.text();
    this.ledger = ledger;
    this.numbers = numbers;
  }

  // ---- out

  /**
   * What the peer is told.
   *
   * @return null if it need not be told
   * @throws WorldException if something must not leave this world
   */
  @Nullable Delivery out(Draft entries, Delivery delivery) {
    return switch (delivery) {
      case Message(var target, var selector, var arguments, var result) ->
          new Message(
              target,
              selector,
              arguments.stream().map(argument -> out(entries, argument)).toList(),
              result == null ? null : askedOf(entries, result));
      case Settlement(var promise, var fulfilled, var value) ->
          promise == NOBODY_ASKED
              ? null
              : new Settlement(promise, fulfilled, out(entries, value));
    };
  }

  private PromiseOf askedOf(Draft entries, PromiseOf promise) {
    long number = numbers.getAsLong();
    ledger.ask(entries, promise, number);
    return new PromiseOf(MINE, number);
  }

  private Passable out(Draft entries, Passable value) {
    return switch (value) {
      case Elements(var values) ->
          new Elements(values.stream().map(element -> out(entries, element)).toList());
      case ObjectOf object when object.vat().equals(peer) -> new ObjectOf(YOURS, object.id());
      case ObjectOf object -> new ObjectOf(MINE, give(entries, object));
      case PromiseOf promise when promise.vat().equals(peer) -> new PromiseOf(YOURS, promise.id());
      case PromiseOf promise ->
          throw new WorldException(
              "A promise cannot be sent to another world yet; send its value when it is there.");
      default -> value;
    };
  }

  /** The number by which the peer may name an object from now on. */
  private long give(Draft entries, ObjectOf object) {
    if (object.id() == WellKnown.LOBBY_ID) {
      throw new WorldException(
          "The lobby is the root of all names of its vat; it is not given to another world.");
    }
    long known = ledger.numberOf(entries, object);
    if (known != 0) {
      return known;
    }
    long number = numbers.getAsLong();
    ledger.give(entries, object, number);
    return number;
  }

  // ---- in

  /** Whether something that a peer says is for the door. */
  static boolean isForDoor(Delivery said) {
    return said instanceof Message message && message.target() == DOOR;
  }

  /**
   * What has to be done because of something that the peer says.
   *
   * @throws BadFrame if no honest world says this
   */
  List<Outgoing> in(Draft entries, Delivery said) {
    return switch (said) {
      case Message message -> List.of(in(entries, message));
      case Settlement(var number, var fulfilled, var value) ->
          in(entries, number, fulfilled, value);
    };
  }

  private Outgoing in(Draft entries, Message message) {
    var result = resultOf(message);
    try {
      var object = ledger.given(entries, message.target());
      if (object == null) {
        throw new NotGiven("The object that the message was for");
      }
      var arguments =
          message.arguments().stream().map(argument -> in(entries, argument)).toList();
      return new Outgoing(
          object.vat(), new Message(object.id(), message.selector(), arguments, result));
    } catch (NotGiven refused) {
      return broken(result, String.valueOf(refused.getMessage()));
    }
  }

  /** The promise of the peer that waits for an answer. There always is one, if only for show. */
  PromiseOf resultOf(Message message) {
    var result = message.result();
    if (result != null && !result.vat().equals(MINE)) {
      throw new BadFrame("it asks for an answer to a promise that is not its own");
    }
    return new PromiseOf(peer, result == null ? NOBODY_ASKED : result.id());
  }

  private Outgoing broken(PromiseOf result, String reason) {
    return new Outgoing(result.vat(), new Settlement(result.id(), false, new Text(reason)));
  }

  /** A promise that we do not know was asked before one of us began anew; nobody waits any more. */
  private List<Outgoing> in(Draft entries, long number, boolean fulfilled, Passable value) {
    var promise = ledger.asked(entries, number);
    if (promise == null) {
      return List.of();
    }
    ledger.settled(entries, number);
    try {
      var settled = new Settlement(promise.id(), fulfilled, in(entries, value));
      return List.of(new Outgoing(promise.vat(), settled));
    } catch (NotGiven refused) {
      return List.of(broken(promise, String.valueOf(refused.getMessage())));
    }
  }

  private Passable in(Draft entries, Passable value) {
    return switch (value) {
      case Elements(var values) ->
          new Elements(values.stream().map(element -> in(entries, element)).toList());
      case ObjectOf(var whose, var number) when whose.equals(MINE) -> new ObjectOf(peer, number);
      case ObjectOf(var whose, var number) when whose.equals(YOURS) -> {
        var object = ledger.given(entries, number);
        if (object == null) {
          throw new NotGiven("An object in the message");
        }
        yield object;
      }
      case ObjectOf other -> throw new BadFrame("it names an object of nobody");
      case PromiseOf other -> throw new BadFrame("it sends a promise");
      default -> value;
    };
  }

  /** The peer names what it was not given, or what was taken back since. */
  private static final class NotGiven extends WorldException {
    private static final long serialVersionUID = 1;

    NotGiven(String what) {
      super(what + " was not given to the world that sent it, or has been taken back.");
    }
  }
}
