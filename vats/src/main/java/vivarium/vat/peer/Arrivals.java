package vivarium.vat.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
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
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.peer.frame.BadFrame;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;

/**
 * The border with one peer, seen from outside: what has to be done here because of what it says.
 *
 * <p>An honest peer may name what was taken back since; that breaks the promise of the answer, and
 * no more. What no honest peer says is a {@link BadFrame}.
 */
final class Arrivals {
  private final String peer;
  private final PeerLedger ledger;

  private final ArrivedNames names;
  private final LongSupplier numbers;
  private final long aheadMax;

  /**
   * @param numbers makes numbers that nobody can guess
   * @param aheadMax how many messages may wait for answers
   */
  Arrivals(Fingerprint peer, PeerLedger ledger, LongSupplier numbers, long aheadMax) {
    this.peer = Abroad.SIGN + peer.text();
    this.ledger = ledger;
    this.names = new ArrivedNames(this.peer, ledger);
    this.numbers = numbers;
    this.aheadMax = aheadMax;
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
    names.count(entries, said);
    return switch (said) {
      case Message message -> message(entries, message);
      case Pipelined(var promise, var message) -> pipelined(entries, promise, message);
      case Ahead(var answer, var message) -> ahead(entries, numberOf(answer), message);
      case Heard(var answer) -> {
        ledger.answers().heard(entries, numberOf(answer));
        yield List.of();
      }
      case NewsWanted(var promise, var vat) -> List.of(wish(entries, promise));
      case Probe(var promise, var token) -> question(entries, promise, token);
      case Settlement(var promise, var fulfilled, var value) ->
          news(entries, promise, fulfilled, value);
      case Dropped(var thing, var count) -> {
        names.dropped(entries, thing, count);
        yield List.of();
      }
      case Upgrade upgrade -> throw new BadFrame("it wants to replace the code of a vat");
      case HandedBack news -> throw new BadFrame("it speaks as a vat of this world");
      case AskedOf news -> throw new BadFrame("it speaks as a vat of this world");
    };
  }

  // ---- messages

  private List<Outgoing> message(Draft entries, Message message) {
    return arriving(
        entries,
        message,
        result -> {
          var object = ArrivedNames.required(ledger.given(entries, message.target()), "The object");
          return new Outgoing(object.vat(), inside(entries, message, result).to(object.id()));
        });
  }

  private List<Outgoing> pipelined(Draft entries, long number, Message message) {
    return arriving(
        entries,
        message,
        result -> {
          var promise =
              ArrivedNames.required(ledger.promises().known(entries, number), "The promise");
          return new Outgoing(
              promise.vat(), new Pipelined(promise.id(), inside(entries, message, result)));
        });
  }

  /**
   * A message to an answer: it waits until there is one. What the answer to does not come from this
   * world any more, the peer delivers itself.
   */
  private List<Outgoing> ahead(Draft entries, long number, Message message) {
    var answer = ledger.answers().answer(entries, number);
    if (answer != null) {
      return List.copyOf(forward(entries, message, answer));
    }
    if (!ledger.answers().isExpected(entries, number)) {
      return List.of();
    }
    forward(entries.copy(), message, new PromiseOf(peer, Border.NOBODY_ASKED));
    if (ledger.answers().waiting(entries) >= aheadMax) {
      return refused(entries, message);
    }
    expectAnswer(entries, message);
    ledger.answers().keep(entries, number, message);
    return List.of();
  }

  private List<Outgoing> refused(Draft entries, Message message) {
    var more = new ArrayList<Outgoing>();
    var result = resultOf(entries, message, more);
    var reason =
        Trouble.ENDPOINT_UNREACHABLE.reason(
            "%d messages wait for answers of the other world already.".formatted(aheadMax));
    more.add(new Outgoing(result.vat(), new Settlement(result, false, reason)));
    return more;
  }

  /** What waited for an answer, and where it goes now that there is one. */
  List<Outgoing> answered(Draft entries, long number, Passable answer) {
    return ledger.answers().answered(entries, number, answer).stream()
        .flatMap(message -> forward(entries, message, answer).stream())
        .toList();
  }

  private List<Outgoing> forward(Draft entries, Message message, Passable answer) {
    return arriving(
        entries,
        message,
        result -> {
          var inside = inside(entries, message, result);
          return answer instanceof ObjectOf(var vat, var id)
              ? new Outgoing(vat, inside.to(id))
              : new Outgoing(
                  ((PromiseOf) answer).vat(), new Pipelined(((PromiseOf) answer).id(), inside));
        });
  }

  private List<Outgoing> arriving(
      Draft entries, Message message, Function<PromiseOf, Outgoing> delivered) {
    var all = new ArrayList<Outgoing>();
    var result = resultOf(entries, message, all);
    try {
      all.add(delivered.apply(result));
    } catch (NotGiven refused) {
      all.add(broken(result, refused));
    }
    return all;
  }

  private Message inside(Draft entries, Message message, PromiseOf result) {
    Selectors.require(message);
    return new Message(
        message.target(),
        message.selector(),
        message.arguments().stream().map(argument -> names.value(entries, argument)).toList(),
        result);
  }

  /**
   * The promise that waits for an answer. There always is one of the peer, if only for show: so a
   * vat sees that a message comes from another world. A promise of ours that the peer was asked to
   * settle it may have settled by somebody else; its vat is told first.
   */
  PromiseOf resultOf(Draft entries, Message message, List<Outgoing> more) {
    return switch (message.result()) {
      case null -> new PromiseOf(peer, Border.NOBODY_ASKED);
      case PromiseOf(var whose, var number) when whose.equals(Border.MINE) -> {
        expectAnswer(entries, message);
        yield new PromiseOf(peer, number);
      }
      case PromiseOf(var whose, var number) when whose.equals(Border.YOURS) -> {
        var promise = ledger.promises().settle(entries, number, false);
        yield new PromiseOf(
            peer, promise == null ? Border.NOBODY_ASKED : relay(entries, promise, more));
      }
      case PromiseOf other -> throw new BadFrame("it names a promise of nobody");
    };
  }

  private void expectAnswer(Draft entries, Message message) {
    if (message.result() instanceof PromiseOf(var whose, var number)
        && whose.equals(Border.MINE)
        && number != Border.NOBODY_ASKED) {
      ledger.answers().expect(entries, number);
    }
  }

  private long relay(Draft entries, PromiseOf promise, List<Outgoing> more) {
    long number = numbers.getAsLong();
    ledger.answers().relay(entries, number, promise);
    if (!Abroad.isAbroad(promise.vat())) {
      more.add(new Outgoing(promise.vat(), new HandedBack(promise)));
    }
    return number;
  }

  // ---- promises

  private static long numberOf(PromiseOf answer) {
    if (!answer.vat().equals(Border.MINE)) {
      throw new BadFrame("it speaks of an answer that it does not wait for");
    }
    return answer.id();
  }

  private Outgoing wish(Draft entries, long number) {
    var promise = ledger.promises().known(entries, number);
    return promise == null
        ? new Outgoing(
            peer,
            new Settlement(
                new PromiseOf(Border.MINE, number), false, new NotGiven("The promise").reason()))
        : new Outgoing(promise.vat(), new NewsWanted(promise.id(), peer));
  }

  private List<Outgoing> question(Draft entries, long number, long token) {
    var promise = ledger.promises().known(entries, number);
    return promise == null
        ? List.of()
        : List.of(new Outgoing(promise.vat(), new Probe(promise.id(), token)));
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
    var asked =
        ledger.promises().settle(entries, promise.id(), fulfilled && ArrivedNames.isTheirs(value));
    return asked == null
        ? List.of()
        : List.of(new Outgoing(asked.vat(), settlement(entries, asked, fulfilled, value)));
  }

  private Settlement settlement(
      Draft entries, PromiseOf promise, boolean fulfilled, Passable value) {
    try {
      return new Settlement(promise, fulfilled, names.value(entries, value));
    } catch (NotGiven refused) {
      return new Settlement(promise, false, refused.reason());
    }
  }

  private static Outgoing broken(PromiseOf result, NotGiven refused) {
    return new Outgoing(result.vat(), new Settlement(result, false, refused.reason()));
  }
}
