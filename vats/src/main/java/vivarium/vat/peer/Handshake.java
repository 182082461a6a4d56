package vivarium.vat.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.About.Standing;

/**
 * What is done about the first frame of the other side: whether we know it, whether it may come in,
 * and whether both remember the same.
 */
final class Handshake {
  /** Somebody has dialled us and said hello. */
  static void called(Exchange exchange, Session session, Hello hello) {
    var peer = admitted(exchange, session, hello);
    if (peer == null) {
      return;
    }
    if (peer.dialling && exchange.transport().identity().compareTo(peer.id()) < 0) {
      session.hangUp(Reason.SECOND, "This world is dialling, too.");
      return;
    }
    var trouble =
        Agreement.trouble(exchange.draft(), peer.ledger(), peer.about, peer.said, hello);
    if (trouble != null) {
      exchange.endings().beginAnew(peer, trouble, exchange.newNumber(), hello.mine());
    }
    welcome(exchange, session, peer, hello, trouble != null);
  }

  private static @Nullable Peer admitted(Exchange exchange, Session session, Hello hello) {
    var id = session.link().peer();
    var peer = exchange.peer(id);
    boolean invited = exchange.door().admits(hello.secret());
    if (peer == null) {
      return invited ? newcomer(exchange, session, hello) : unknown(session);
    }
    if (peer.about.standing() == Standing.ENDED_BY_PEER && invited) {
      exchange.note(peer, peer.about.standing(Standing.WELCOME, ""));
    }
    if (!peer.isWelcome()) {
      session.hangUp(Reason.REVOKED, "This world does not talk to yours any more.");
      return null;
    }
    return peer;
  }

  private static @Nullable Peer unknown(Session session) {
    session.hangUp(
        Reason.UNKNOWN,
        "This world does not know yours, and the invitation is missing or not valid.");
    return null;
  }

  private static @Nullable Peer newcomer(Exchange exchange, Session session, Hello hello) {
    if (exchange.peerCount() >= exchange.limits().peers()) {
      session.hangUp(Reason.UNKNOWN, "This world knows as many worlds as it can.");
      return null;
    }
    var draft = exchange.draft();
    var about =
        new About(
            Names.tame(hello.name()),
            "",
            0,
            exchange.clock().now(),
            Standing.WELCOME,
            exchange.newNumber(),
            hello.mine(),
            "");
    var peer = exchange.newPeer(session.link().peer(), about, draft);
    exchange.save("the world %s is connected".formatted(about.name()), draft, List.of());
    exchange.enter(peer);
    return peer;
  }

  /** Whom we have dialled has answered. */
  static void answered(Exchange exchange, Session session, Hello hello) {
    var peer = exchange.peer(session.link().peer());
    if (peer == null || !peer.isWelcome() || hello.yours() != peer.about.mine()) {
      session.hangUp(Reason.CLOSING, "");
      return;
    }
    var trouble =
        Agreement.trouble(exchange.draft(), peer.ledger(), peer.about, peer.said, hello);
    if (trouble == null) {
      welcome(exchange, session, peer, hello, false);
    } else if (hello.received().number() == 0 && hello.acknowledged() == 0) {
      exchange.endings().beginAnew(peer, trouble, peer.about.mine(), hello.mine());
      welcome(exchange, session, peer, hello, true);
    } else {
      exchange.endings().beginAnew(peer, trouble, exchange.newNumber(), 0);
      session.hangUp(Reason.FORGOTTEN, trouble);
    }
  }

  private static void welcome(
      Exchange exchange, Session session, Peer peer, Hello hello, boolean anew) {
    var about =
        peer.about.called(Names.tame(hello.name())).relation(peer.about.mine(), hello.mine());
    exchange.note(peer, anew ? about : about.trouble(""));
    peer.secret = "";
    session.stand(peer, anew ? Names.fromTheStart(hello) : hello);
  }

  private Handshake() {}
}
