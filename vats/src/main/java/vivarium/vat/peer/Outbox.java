package vivarium.vat.peer;

import java.util.List;
import vivarium.vat.peer.frame.BadFrame;
import vivarium.vat.peer.frame.Frame.Numbered;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.vat.peer.frame.Mark;

/** What is said on one connection: in order, not too much at once, and again if need be. */
final class Outbox {
  private final Exchange exchange;
  private final Session session;
  private long sent;
  private int retries;
  private Runnable alarm = () -> {};

  Outbox(Exchange exchange, Session session) {
    this.exchange = exchange;
    this.session = session;
  }

  /** Begins behind what the peer has, by its hello. */
  void begin(Peer peer, Mark has) {
    sent = has.number();
    confirm(peer, has.number());
    pump(peer);
  }

  /** Sends what is safe and fits. */
  void pump(Peer peer) {
    var entries = exchange.draft();
    long last = Math.min(peer.safeSaid, peer.confirmed.number() + exchange.limits().window());
    while (sent < last && !session.isOver()) {
      var said = peer.ledger().said(entries, sent + 1);
      if (said == null) {
        return;
      }
      session.send(new Numbered(sent + 1, said.delivery()));
      sent++;
    }
    watch(peer);
  }

  private void watch(Peer peer) {
    alarm.run();
    alarm =
        sent > peer.confirmed.number() && !session.isOver()
            ? exchange.attendLater(exchange.limits().acknowledgement(), () -> late(peer))
            : () -> {};
  }

  private void late(Peer peer) {
    if (session.isOver()) {
      return;
    }
    if (retries == exchange.limits().retries()) {
      session.hangUp(Reason.CLOSING, "Nothing was confirmed for too long.");
      return;
    }
    retries++;
    sent = peer.confirmed.number();
    pump(peer);
  }

  /** The peer has everything up to a number. */
  void confirmed(Peer peer, long number) {
    if (number > peer.said.number()) {
      throw new BadFrame("it confirms what was never said");
    }
    if (number > peer.confirmed.number()) {
      confirm(peer, number);
      retries = 0;
      sent = Math.max(sent, number);
      pump(peer);
    }
  }

  private void confirm(Peer peer, long number) {
    if (number <= peer.confirmed.number()) {
      return;
    }
    var draft = exchange.draft();
    var said = peer.ledger().said(draft, number);
    if (said == null) {
      throw new BadFrame("it confirms what was never said");
    }
    peer.ledger().confirmed(draft, peer.confirmed, said.mark());
    exchange.save("the world %s has confirmed".formatted(peer.title()), draft, List.of());
    peer.confirmed = said.mark();
  }

  void end() {
    alarm.run();
  }
}
