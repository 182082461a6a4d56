package vivarium.vat.peer;

import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;

/**
 * Whether two worlds remember the same of what they have said to each other.
 *
 * <p>Each tells the other the mark of what it has received. If that is a mark of what the other has
 * said, of which no later one was ever confirmed, nothing is lost and nothing is twice. Anything
 * else means that one of them went back to an older state, or is another world under an old name.
 */
final class Agreement {
  /**
   * Why there is none, as a plain sentence; null if they remember the same.
   *
   * @param about what is known about the peer
   * @param said the last that was said to it
   * @param hello what it tells
   */
  static @Nullable String trouble(
      Draft entries, PeerLedger ledger, About about, Mark said, Hello hello) {
    var confirmed = ledger.confirmed(entries);
    var received = hello.received();
    if (about.yours() != 0 && about.yours() != hello.mine()) {
      return "The world '%s' has begun anew with this one: one of the two has gone back to an older state."
          .formatted(about.name());
    }
    if (hello.yours() != 0 && hello.yours() != about.mine()) {
      return "This world has gone back to an older state than the world '%s' remembers."
          .formatted(about.name());
    }
    if (received.number() > said.number()
        || hello.acknowledged() > ledger.received(entries).number()) {
      return "This world has gone back to an older state: the world '%s' remembers more of it."
          .formatted(about.name());
    }
    if (received.number() < confirmed.number()) {
      return "The world '%s' has gone back to an older state: it had confirmed more than it has."
          .formatted(about.name());
    }
    return received.equals(markAt(entries, ledger, confirmed, received.number()))
        ? null
        : "This world and the world '%s' remember different things: one of them has gone back to an older state."
            .formatted(about.name());
  }

  private static @Nullable Mark markAt(
      Draft entries, PeerLedger ledger, Mark confirmed, long number) {
    if (number == confirmed.number()) {
      return confirmed;
    }
    var said = ledger.said(entries, number);
    return said == null ? null : said.mark();
  }

  private Agreement() {}
}
