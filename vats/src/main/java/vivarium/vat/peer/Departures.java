package vivarium.vat.peer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Trouble;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;
import vivarium.vat.turn.Returned;
import vivarium.world.base.WorldException;
import vivarium.world.store.turn.VatChanges;

/**
 * What leaves for other worlds: it is kept for its peer in the record of the turn that sends it,
 * and may leave when that is safe. An answer also decides what becomes of the messages that the
 * peer has sent ahead to it.
 */
final class Departures implements Abroad {
  private final Exchange exchange;

  Departures(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public long send(List<Outgoing> messages, Saving saving) {
    return exchange.guarded(() -> {
      var draft = exchange.draftOfTurn();
      var said = new TreeMap<Fingerprint, Mark>();
      var returned = new ArrayList<Outgoing>();
      var waiting = new ArrayDeque<>(messages);
      while (!waiting.isEmpty()) {
        for (var back : say(draft, said, waiting.poll())) {
          (Abroad.isAbroad(back.vat()) ? waiting : returned).add(back);
        }
      }
      var changes = draft.changes();
      long turn =
          saving.save(
              changes.isEmpty()
                  ? List.of()
                  : List.of(new VatChanges(Exchange.VAT, List.of(), changes)),
              returned);
      said.forEach((id, mark) -> {
        var peer = exchange.peer(id);
        if (peer != null) {
          peer.said = mark;
          leaveWhenSafe(peer);
        }
      });
      return turn;
    });
  }

  @Override
  public void letGo(List<Dropped> things) {
    var news = new ArrayList<Outgoing>();
    for (var dropped : things) {
      var home =
          dropped.thing() instanceof ObjectOf object
              ? object.vat()
              : ((PromiseOf) dropped.thing()).vat();
      news.add(new Outgoing(home, dropped));
    }
    exchange.guarded(() -> {
      exchange.save("what is not needed of other worlds", exchange.draft(), news);
      return null;
    });
  }

  /** Keeps a message for its peer; answers what comes of it here. */
  private List<Outgoing> say(Draft draft, Map<Fingerprint, Mark> said, Outgoing message) {
    var peer = exchange.peer(new Fingerprint(message.vat().substring(Abroad.SIGN.length())));
    if (peer == null || !peer.isWelcome()) {
      return orNone(Returned.to(message, whyNot(message, peer)));
    }
    if (message.delivery() instanceof Settlement news
        && news.promise().vat().equals(message.vat())) {
      var relayed = peer.ledger().answers().relayed(draft, news.promise().id());
      if (relayed != null) {
        return List.of(
            new Outgoing(relayed.vat(), new Settlement(relayed, news.fulfilled(), news.value())));
      }
    }
    var last = said.getOrDefault(peer.id(), peer.said);
    if (mayWait(message.delivery())
        && last.number() - peer.confirmed.number() >= exchange.limits().pending()) {
      return orNone(Returned.to(message, tooMany(peer)));
    }
    try {
      var delivery = peer.border().out(draft, message.delivery());
      if (delivery != null) {
        said.put(peer.id(), keep(draft, peer, last, delivery));
      }
      return message.delivery() instanceof Settlement news
          ? answered(draft, peer, message.vat(), news)
          : List.of();
    } catch (WorldException refused) {
      return orNone(refused(message, String.valueOf(refused.getMessage())));
    }
  }

  private static List<Outgoing> orNone(@Nullable Outgoing message) {
    return message == null ? List.of() : List.of(message);
  }

  /** News is said however much waits: it lets go of what is kept for it. */
  private static boolean mayWait(Delivery delivery) {
    return !(delivery instanceof Settlement
        || delivery instanceof Heard
        || delivery instanceof Dropped
        || delivery instanceof Probe);
  }

  private Passable tooMany(Peer peer) {
    return Trouble.ENDPOINT_UNREACHABLE.reason(
        "%d messages wait for the world '%s' already; send again when it has taken some."
            .formatted(exchange.limits().pending(), peer.title()));
  }

  /** What the peer has sent ahead to an answer goes to what that is, if it is of this world. */
  private static List<Outgoing> answered(Draft draft, Peer peer, String name, Settlement news) {
    if (!news.promise().vat().equals(name)) {
      return List.of();
    }
    long number = news.promise().id();
    var answers = peer.ledger().answers();
    if (!answers.isExpected(draft, number)) {
      return List.of();
    }
    if (news.fulfilled() && isNotOf(name, news.value())) {
      return peer.arrivals().answered(draft, number, news.value());
    }
    answers.drop(draft, number);
    return List.of();
  }

  private static boolean isNotOf(String name, Passable value) {
    return switch (value) {
      case ObjectOf object -> !object.vat().equals(name);
      case PromiseOf promise -> !promise.vat().equals(name);
      default -> false;
    };
  }

  private static Passable whyNot(Outgoing message, @Nullable Peer peer) {
    return Trouble.ENDPOINT_UNREACHABLE.reason(
        peer == null
            ? "This world knows no world '%s' any more.".formatted(message.vat())
            : peer.about.trouble());
  }

  /** An answer that must not leave becomes the news that it must not. */
  private static @Nullable Outgoing refused(Outgoing message, String reason) {
    return message.delivery() instanceof Settlement news
        ? new Outgoing(message.vat(), new Settlement(news.promise(), false, new Text(reason)))
        : Returned.to(message, new Text(reason));
  }

  private Mark keep(Draft draft, Peer peer, Mark last, Delivery delivery) {
    var bytes = DeliveryFormat.write(delivery);
    if (bytes.length > exchange.limits().messageBytes()) {
      throw new WorldException(
          "A message to another world has at most %d bytes, and this one has %d; send it in parts."
              .formatted(exchange.limits().messageBytes(), bytes.length));
    }
    var mark = last.after(bytes);
    peer.ledger().say(draft, mark, bytes);
    return mark;
  }

  /** What was said may leave when it is safe: a world that forgets what it said has lied. */
  void leaveWhenSafe(Peer peer) {
    long upTo = peer.said.number();
    long relation = peer.about.mine();
    var unused =
        exchange
            .homeland()
            .safe()
            .thenRun(() ->
                exchange.attend(() -> {
                  if (peer.about.mine() == relation && upTo > peer.safeSaid) {
                    peer.safeSaid = upTo;
                    if (peer.session != null) {
                      peer.session.pump();
                    }
                  }
                }));
  }
}
