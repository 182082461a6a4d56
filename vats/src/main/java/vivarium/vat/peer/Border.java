package vivarium.vat.peer;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Ahead;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Delivery.HandedBack;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.ledger.PromiseLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.Abroad;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/**
 * The border with one peer, seen from inside: what the things of this world are called there.
 *
 * <p>Between two worlds an object is called by a number that its owner has made up for this one
 * peer, and made up so that it cannot be guessed or used again. The vat in such a name is one of
 * two words: {@code mine}, of the world that speaks, or {@code yours}, of the one that listens. A
 * peer can name only what it was given: another number means nothing. {@link Arrivals} is the same
 * seen from outside.
 */
final class Border {
  /** The number of the door of a world: whoever may speak at all may knock there. */
  static final long DOOR = 0;

  /** To settle this one means nothing. */
  static final long NOBODY_ASKED = 0;

  static final String MINE = PeerLedger.MINE;
  static final String YOURS = PeerLedger.YOURS;

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

  /**
   * What the peer is told.
   *
   * @return null if it need not be told
   * @throws WorldException if something must not leave this world
   */
  @Nullable Delivery out(Draft entries, Delivery delivery) {
    return switch (delivery) {
      case Message message -> message(entries, message);
      case Pipelined(var promise, var message) -> new Pipelined(promise, message(entries, message));
      case NewsWanted(var promise, var vat) -> {
        ledger.promises().hear(entries, promise, vat);
        yield new NewsWanted(promise, MINE);
      }
      case Settlement(var promise, var fulfilled, var value) ->
          settlement(entries, promise, fulfilled, value);
      case Ahead(var answer, var message) -> ahead(entries, answer, message);
      case Heard(var answer) -> heard(entries, answer);
      case Probe question -> question;
      case Dropped dropped -> letGo(entries, dropped);
      case HandedBack news -> throw new WorldBug("this is for vats: " + news);
      case AskedOf news -> throw new WorldBug("this is for vats: " + news);
      case Upgrade upgrade ->
          throw new WorldException("A vat of another world cannot be upgraded from here.");
    };
  }

  private Message message(Draft entries, Message message) {
    Selectors.require(message);
    var result = message.result();
    return new Message(
        message.target(),
        message.selector(),
        message.arguments().stream().map(argument -> value(entries, argument)).toList(),
        result == null ? null : asked(entries, result));
  }

  /**
   * A promise that the peer may settle from now on. One of its own it settles anyway; whatever it
   * has sent ahead to that, it delivers itself.
   */
  private PromiseOf asked(Draft entries, PromiseOf promise) {
    if (promise.vat().equals(peer)) {
      var relayed = ledger.answers().relayed(entries, promise.id());
      if (relayed != null) {
        return asked(entries, relayed);
      }
      ledger.answers().drop(entries, promise.id());
      return new PromiseOf(YOURS, promise.id());
    }
    return new PromiseOf(MINE, ledger.promises().ask(entries, promise, numbers.getAsLong()));
  }

  /** Of what is not sent any more a copy is delivered here, if anybody is to get it. */
  private @Nullable Ahead ahead(Draft entries, PromiseOf answer, Message message) {
    return switch (ledger.promises().answerTo(entries, answer)) {
      case AWAITED, THERE -> new Ahead(numbered(entries, answer), message(entries, message));
      case ELSEWHERE -> null;
      case NONE ->
          throw Trouble.OBJECT_DELETED.exception(
              "The other world does not answer what this was sent to any more.");
    };
  }

  /** The peer need not know of what only this world remembers. */
  private @Nullable Heard heard(Draft entries, PromiseOf answer) {
    var former = ledger.promises().answerTo(entries, answer);
    var number = numbered(entries, answer);
    ledger.promises().heard(entries, answer);
    return former == PromiseLedger.Answer.THERE ? new Heard(number) : null;
  }

  private PromiseOf numbered(Draft entries, PromiseOf promise) {
    return new PromiseOf(MINE, ledger.promises().numberOf(entries, promise));
  }

  /**
   * The peer is not told of promises that it does not know, as after it has begun anew; unless it
   * has just asked for one, which is named as it named it.
   */
  private @Nullable Settlement settlement(
      Draft entries, PromiseOf promise, boolean fulfilled, Passable value) {
    if (promise.vat().equals(peer)) {
      return promise.id() == NOBODY_ASKED
          ? null
          : new Settlement(new PromiseOf(YOURS, promise.id()), fulfilled, value(entries, value));
    }
    long number =
        promise.vat().equals(MINE) ? promise.id() : ledger.promises().numberOf(entries, promise);
    return number == 0
        ? null
        : new Settlement(new PromiseOf(MINE, number), fulfilled, value(entries, value));
  }

  private Passable value(Draft entries, Passable value) {
    return Renaming.of(value, part -> name(entries, part));
  }

  private Passable name(Draft entries, Passable part) {
    return switch (part) {
      case ObjectOf object when object.vat().equals(peer) -> new ObjectOf(YOURS, object.id());
      case ObjectOf object -> new ObjectOf(MINE, named(entries, give(entries, object)));
      case PromiseOf promise when promise.vat().equals(peer) -> new PromiseOf(YOURS, promise.id());
      case PromiseOf promise ->
          new PromiseOf(
              MINE, named(entries, ledger.promises().tell(entries, promise, numbers.getAsLong())));
      case Copies copies ->
          throw new WorldException("Code is not sent to another world; send a presence.");
      default -> part;
    };
  }

  private long named(Draft entries, long number) {
    ledger.named().gave(entries, number);
    return number;
  }

  private @Nullable Dropped letGo(Draft entries, Dropped dropped) {
    if (!ledger.named().letGo(entries, dropped)) {
      return null;
    }
    return new Dropped(
        dropped.thing() instanceof ObjectOf(var home, var number)
            ? new ObjectOf(YOURS, number)
            : new PromiseOf(YOURS, ((PromiseOf) dropped.thing()).id()),
        dropped.count());
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
}
