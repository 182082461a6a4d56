package vivarium.vat.peer;

import java.util.List;
import java.util.stream.Stream;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Trouble;
import vivarium.vat.peer.frame.Frame.Farewell;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.About.Standing;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.Outgoing;

/**
 * What becomes of a peer with whom one cannot go on: nothing it was given is its any more, whatever
 * it was asked is broken with the reason, and what was not confirmed is given up.
 */
final class Endings {
  private final Exchange exchange;

  Endings(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Forgets all that was said, and begins anew.
   *
   * @param trouble why, a plain sentence
   */
  void beginAnew(Peer peer, String trouble, long mine, long yours) {
    end(peer, peer.about.relation(mine, yours).trouble(trouble), Trouble.PEER_RESTARTED, trouble);
  }

  /** This world does not talk to a peer any more. */
  void revoke(Peer peer) {
    var reason = "This world has ended the connection with the world '%s'.".formatted(peer.title());
    end(peer, peer.about.standing(Standing.REVOKED, reason), Trouble.CONNECTION_LOST, reason);
    hangUp(peer, "This world does not talk to yours any more.");
  }

  /** This world forgets that there is a peer. */
  void forget(Peer peer) {
    var reason = "This world has forgotten the world '%s'.".formatted(peer.title());
    var draft = exchange.draft();
    var broken = broken(draft, peer, Trouble.CONNECTION_LOST.reason(reason));
    peer.ledger().forget(draft);
    exchange.save(reason, draft, broken);
    exchange.leave(peer);
    peer.redial.run();
    hangUp(peer, "This world does not know yours any more.");
  }

  private static void hangUp(Peer peer, String text) {
    if (peer.session != null) {
      peer.session.hangUp(Reason.REVOKED, text);
    }
  }

  /** A peer has hung up on us, and said why. */
  void saidFarewell(Peer peer, Farewell farewell) {
    switch (farewell.reason()) {
      case REVOKED ->
          endedByPeer(peer, "The world '%s' has ended the connection.".formatted(peer.title()));
      case UNKNOWN -> endedByPeer(peer, whyUnknown(peer, farewell.text()));
      case MISTAKE ->
          exchange.note(
              peer,
              peer.about.trouble(
                  "It did not understand this world: " + Names.tameSentence(farewell.text())));
      case CLOSING, FORGOTTEN, SECOND -> {}
    }
  }

  private static String whyUnknown(Peer peer, String text) {
    return "The world '%s' did not let this world in: %s"
        .formatted(peer.title(), Names.tameSentence(text));
  }

  private void endedByPeer(Peer peer, String reason) {
    end(peer, peer.about.standing(Standing.ENDED_BY_PEER, reason), Trouble.CONNECTION_LOST, reason);
  }

  private void end(Peer peer, About about, Trouble trouble, String reason) {
    var draft = exchange.draft();
    var broken = broken(draft, peer, trouble.reason(reason));
    peer.ledger().forgetTalk(draft);
    peer.ledger().about(draft, about);
    exchange.save(reason, draft, broken);
    peer.startAnew(about);
    peer.redial.run();
  }

  private static List<Outgoing> broken(Draft draft, Peer peer, Passable reason) {
    var name = Abroad.SIGN + peer.id().text();
    var promises = peer.ledger().promises();
    var asked =
        promises.allAsked(draft).stream()
            .map(promise -> new Outgoing(promise.vat(), new Settlement(promise, false, reason)));
    var heardOf =
        promises.allWaiting(draft).stream()
            .map(waiting ->
                new Outgoing(
                    waiting.vat(),
                    new Settlement(new PromiseOf(name, waiting.number()), false, reason)));
    var relayed =
        peer.ledger().answers().allRelayed(draft).stream()
            .map(promise -> new Outgoing(promise.vat(), new Settlement(promise, false, reason)));
    return Stream.of(asked, heardOf, relayed)
        .flatMap(all -> all)
        .filter(news -> !news.vat().equals(name))
        .toList();
  }
}
