package vivarium.vat.peer;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;

/** One peer: what is remembered of it, in memory as on disk, and the connection if there is one. */
final class Peer {
  private final Fingerprint id;
  private final PeerLedger ledger;
  private final Border border;
  private final Arrivals arrivals;

  About about;

  /** Where we are in what it has said; and as far as that is safe, which alone it is told. */
  Mark received;

  Mark safeReceived = Mark.START;

  /** Where it is, as far as it has told us, in what we have said. */
  Mark confirmed;

  /** The last that was said, and the last of that which is safe: only that may leave. */
  Mark said;

  long safeSaid;

  /** The connection over which both have said hello, if any. */
  @Nullable Session session;

  /** Attempts to connect since the last success, and why the last one failed. */
  int attempts;

  String lastFailure = "";

  boolean dialling;

  /** The connection on which we have said hello and wait for an answer, if any. */
  @Nullable Session calling;

  /** The connection on which it has knocked, and we have answered, if any. */
  @Nullable Session answering;

  Runnable redial = () -> {};

  /** Shown by the next hello to a world that does not know us yet. */
  String secret = "";

  Peer(Fingerprint id, About about, Draft entries, LongSupplier numbers, PeerLimits limits) {
    this.id = id;
    this.ledger = new PeerLedger(id);
    this.border = new Border(id, ledger, numbers);
    this.arrivals = new Arrivals(id, ledger, numbers, limits.pending());
    this.about = about;
    this.received = ledger.received(entries);
    this.confirmed = ledger.confirmed(entries);
    this.said = ledger.lastSaid(entries);
  }

  Fingerprint id() {
    return id;
  }

  PeerLedger ledger() {
    return ledger;
  }

  Border border() {
    return border;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  /** How a person is told of it. */
  String title() {
    return about.name().isEmpty() ? id.brief() : about.name();
  }

  /** How many messages wait for its confirmation. */
  long pending() {
    return said.number() - confirmed.number();
  }

  boolean isWelcome() {
    return about.standing() == About.Standing.WELCOME;
  }

  /** Begins to count anew; the ledger has been emptied. */
  void startAnew(About now) {
    about = now;
    received = Mark.START;
    safeReceived = Mark.START;
    confirmed = Mark.START;
    said = Mark.START;
    safeSaid = 0;
  }
}
