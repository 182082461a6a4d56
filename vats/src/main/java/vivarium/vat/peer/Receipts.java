package vivarium.vat.peer;

import vivarium.vat.peer.frame.Frame.Acknowledgement;

/** What is confirmed on one connection: only what is safe, for the peer lets go of it then. */
final class Receipts {
  private final Exchange exchange;
  private final Session session;
  private boolean underway;
  private boolean again;
  private Runnable heartbeat = () -> {};

  Receipts(Exchange exchange, Session session) {
    this.exchange = exchange;
    this.session = session;
  }

  /** Lets the peer hear from us now and then. */
  void begin(Peer peer) {
    heartbeat =
        exchange.attendLater(
            exchange.limits().heartbeat(),
            () -> {
              if (!session.isOver()) {
                session.send(new Acknowledgement(peer.safeReceived.number()));
                begin(peer);
              }
            });
  }

  /** Confirms all that was received, when it is safe. What comes meanwhile is confirmed after. */
  void confirmSoon(Peer peer) {
    if (underway) {
      again = true;
      return;
    }
    underway = true;
    again = false;
    exchange.whenReceivedIsSafe(
        peer,
        () -> {
          underway = false;
          if (!session.isOver()) {
            session.send(new Acknowledgement(peer.safeReceived.number()));
            if (again) {
              confirmSoon(peer);
            }
          }
        });
  }

  void end() {
    heartbeat.run();
  }
}
