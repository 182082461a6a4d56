package vivarium.vat.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.About.Standing;

/**
 * What is done about the hellos of the other side: whether it may come in, and whether both
 * remember the same.
 *
 * <p>There are three: who dials knocks, the other answers, and who dials concludes. A single hello
 * might have been under way while the two have talked over another connection, and what it says
 * would be old; so nothing is decided by it but to answer.
 */
final class Handshake {
  // ---- who was dialled

  /** Somebody has dialled us. */
  static void knocked(Exchange exchange, Session session, Hello hello) {
    var peer = admitted(exchange, session, hello);
    if (peer == null) {
      return;
    }
    if (peer.calling != null && exchange.transport().identity().compareTo(peer.id()) < 0) {
      session.hangUp(Reason.SECOND, "This world is dialling, too.");
    } else {
      session.answer(peer);
    }
  }

  private static @Nullable Peer admitted(Exchange exchange, Session session, Hello hello) {
    var peer = exchange.peer(session.link().peer());
    boolean invited = exchange.door().admits(hello.secret());
    if (peer == null) {
      return invited ? newcomer(exchange, session, hello) : unknown(exchange, session, hello);
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

  private static @Nullable Peer unknown(Exchange exchange, Session session, Hello hello) {
    session.hangUp(Reason.UNKNOWN, exchange.door().refusal(hello.secret()));
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
            0,
            "");
    var peer = exchange.newPeer(session.link().peer(), about, draft);
    exchange.save("the world %s is connected".formatted(about.name()), draft, List.of());
    exchange.enter(peer);
    return peer;
  }

  /** Who has dialled us knows our answer. */
  static void concluded(Exchange exchange, Session session, Peer peer, Hello hello) {
    var trouble = trouble(exchange, peer, hello);
    if (trouble == null) {
      stand(exchange, session, peer, hello, false, hello.received());
    } else if (beganAnew(peer, hello)) {
      exchange.endings().beginAnew(peer, trouble, peer.about.mine(), hello.mine());
      stand(exchange, session, peer, hello, true, Mark.START);
    } else {
      exchange.endings().beginAnew(peer, trouble, exchange.newNumber(), 0);
      session.hangUp(Reason.FORGOTTEN, trouble);
    }
  }

  /** Whether the peer knows who we are now, and has begun anew with us as we are. */
  private static boolean beganAnew(Peer peer, Hello hello) {
    return hello.yours() == peer.about.mine()
        && hello.received().equals(Mark.START)
        && hello.acknowledged() == 0;
  }

  // ---- who has dialled

  /** Whom we have dialled has answered. */
  static void answered(Exchange exchange, Session session, Peer peer, Hello hello) {
    var trouble = trouble(exchange, peer, hello);
    if (trouble != null) {
      exchange.endings().beginAnew(peer, trouble, exchange.newNumber(), hello.mine());
    }
    session.conclude(peer, hello, trouble != null);
  }

  private static @Nullable String trouble(Exchange exchange, Peer peer, Hello hello) {
    return peer.isWelcome()
        ? Agreement.trouble(exchange.draft(), peer.ledger(), peer.about, peer.said, hello)
        : null;
  }

  // ---- both

  /** The connection stands, and the peer is who it says. */
  static void stand(
      Exchange exchange, Session session, Peer peer, Hello hello, boolean anew, Mark has) {
    var about =
        peer.about.called(Names.tame(hello.name())).relation(peer.about.mine(), hello.mine());
    exchange.note(peer, anew ? about : about.trouble(""));
    peer.secret = "";
    session.stand(peer, has);
  }

  private Handshake() {}
}
