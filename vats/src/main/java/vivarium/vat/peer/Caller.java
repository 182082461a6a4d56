package vivarium.vat.peer;

import java.time.Duration;

/** Dials peers, and again when a connection breaks: soon at first, then ever more patiently. */
final class Caller {
  private final Exchange exchange;
  private boolean begun;

  Caller(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Dials everybody who can be dialled, from now on. */
  void begin() {
    begun = true;
    exchange.peers().forEach(this::callIfWanted);
  }

  /** Dials a peer now, if it can be dialled and is not connected. */
  void callIfWanted(Peer peer) {
    peer.redial.run();
    peer.redial = () -> {};
    if (!begun || peer.dialling || peer.session != null || !peer.about.canBeDialled()) {
      return;
    }
    peer.dialling = true;
    try {
      exchange
          .transport()
          .dial(
              peer.about.host(),
              peer.about.port(),
              peer.id(),
              reason -> exchange.attend(() -> disconnected(peer, reason)));
    } catch (RuntimeException trouble) { // else it would be taken to be dialled for ever
      disconnected(peer, String.valueOf(trouble.getMessage()));
    }
  }

  /** A connection stands. */
  void connected(Peer peer) {
    peer.dialling = false;
    peer.attempts = 0;
    peer.redial.run();
  }

  /** A connection is gone, or did not come about. */
  void disconnected(Peer peer, String reason) {
    peer.dialling = false;
    if (peer.session != null || !peer.about.canBeDialled()) {
      return;
    }
    peer.redial.run();
    peer.redial =
        exchange.attendLater(pause(peer.attempts, exchange.newNumber()), () -> callIfWanted(peer));
    peer.attempts++;
    peer.lastFailure = reason;
  }

  /** Twice as long each time, and never quite the same, so that two worlds do not keep meeting. */
  private Duration pause(int attempts, long chance) {
    var limits = exchange.limits();
    long longest = limits.redialMax().toMillis();
    long pause = Math.min(longest, limits.redialFirst().toMillis() << Math.min(attempts, 20));
    return Duration.ofMillis(pause / 2 + Math.floorMod(chance, pause / 2 + 1));
  }
}
