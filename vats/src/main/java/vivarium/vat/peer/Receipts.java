package vivarium.vat.peer;

import vivarium.vat.peer.frame.Frame.Acknowledgement;

/** What is confirmed on one connection: only what is safe, for the peer lets go of it then. */
final class Receipts {
  private final Exchange exchange;
  private final Session session;
  private long confirmed;
  private boolean underway;
  private boolean again;
  private Runnable heartbeat = () -> {};

  Receipts(Exchange exchange, Session session) {
    this.exchange = exchange;
    this.session = session;
  }

  void begin() {
    heartbeat =
        exchange.attendLater(
            exchange.limits().heartbeat(),
            () -> {
              if (!session.isOver()) {
                session.send(new Acknowledgement(confirmed));
                begin();
              }
            });
  }

  /** A hello has confirmed something. */
  void confirmed(long number) {
    confirmed = Math.max(confirmed, number);
  }

  /** Confirms all that was received, when it is safe. What comes meanwhile is confirmed after. */
  void confirmSoon(Peer peer) {
    if (underway) {
      again = true;
      return;
    }
    underway = true;
    again = false;
    long number = peer.received.number();
    var unused =
        exchange.homeland().safe().whenComplete((safe, trouble) -> exchange.attend(() -> {
          underway = false;
          if (trouble == null && !session.isOver()) {
            confirmed(number);
            session.send(new Acknowledgement(number));
          }
          if (again && !session.isOver()) {
            confirmSoon(peer);
          }
        }));
  }

  void end() {
    heartbeat.run();
  }
}
