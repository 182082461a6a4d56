package vivarium.vat.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.peer.frame.BadFrame;
import vivarium.vat.peer.frame.Frame;
import vivarium.vat.peer.frame.Frame.Acknowledgement;
import vivarium.vat.peer.frame.Frame.Farewell;
import vivarium.vat.peer.frame.Frame.Hello;
import vivarium.vat.peer.frame.Frame.Numbered;
import vivarium.vat.peer.frame.Frame.Reason;
import vivarium.vat.peer.frame.FrameFormat;
import vivarium.vat.peer.frame.Mark;
import vivarium.vat.peer.link.Link;
import vivarium.vat.turn.Outgoing;
import vivarium.world.base.WorldException;

/**
 * One connection with a peer: the hello of both, then what each has to say, and what it confirms.
 *
 * <p>On a connection nothing should get lost or change places, but nothing here relies on that:
 * what comes twice is dropped by its number, what comes too early is dropped until what is missing
 * is said again, and what is not confirmed in time is said again.
 */
final class Session {
  private final Exchange exchange;
  private final Link link;
  private final boolean dialled;
  private final Outbox outbox;
  private final Receipts receipts;
  private @Nullable Peer peer;
  private int hellos;
  private boolean standing;
  private boolean over;
  private Runnable patience = () -> {};

  Session(Exchange exchange, Link link, boolean dialled) {
    this.exchange = exchange;
    this.link = link;
    this.dialled = dialled;
    this.outbox = new Outbox(exchange, this);
    this.receipts = new Receipts(exchange, this);
  }

  /** Whether both have said hello. */
  boolean isStanding() {
    return standing;
  }

  boolean isOver() {
    return over;
  }

  Link link() {
    return link;
  }

  void send(Frame frame) {
    link.send(FrameFormat.write(frame));
  }

  /** Says what there is to say and may be said. */
  void pump() {
    if (standing && peer != null) {
      outbox.pump(peer);
    }
  }

  // ---- hello

  void begin() {
    patience = exchange.attendLater(exchange.limits().acknowledgement(), this::lostPatience);
    if (dialled) {
      var called = exchange.peer(link.peer());
      if (called == null || !called.isWelcome() || called.session != null) {
        hangUp(Reason.CLOSING, "");
        return;
      }
      peer = called;
      called.calling = this;
      sayHello(called, () -> {});
    }
  }

  private void lostPatience() {
    if (!standing) {
      hangUp(Reason.CLOSING, "No hello came.");
    }
  }

  /**
   * The mark in it confirms what was received, so that must be safe first. From then on nothing may
   * be confirmed on another connection: it could overtake the hello.
   */
  private void sayHello(Peer to, Runnable then) {
    exchange.whenReceivedIsSafe(
        to,
        () -> {
          if (!over) {
            send(
                new Hello(
                    to.about.mine(),
                    to.about.yours(),
                    to.safeReceived,
                    to.confirmed.number(),
                    dialled ? to.secret : "",
                    exchange.homeland().name()));
            then.run();
          }
        });
  }

  private void heard(Hello hello) {
    hellos++;
    if (dialled && hellos == 1 && peer != null) {
      Handshake.answered(exchange, this, peer, hello);
    } else if (!dialled && hellos == 1) {
      Handshake.knocked(exchange, this, hello);
    } else if (!dialled && hellos == 2 && peer != null && peer.answering == this) {
      Handshake.concluded(exchange, this, peer, hello);
    } else {
      throw new BadFrame("it says hello too often");
    }
  }

  /** Who has dialled us may come in. Until it concludes, nobody is connected with it. */
  void answer(Peer who) {
    peer = who;
    overtake(who.session);
    overtake(who.answering);
    who.answering = this;
    sayHello(who, () -> {});
  }

  /** Whom we have dialled has answered; it is told where we are, now that we know of each other. */
  void conclude(Peer who, Hello answer, boolean anew) {
    sayHello(
        who,
        () ->
            Handshake.stand(
                exchange, this, who, answer, anew, anew ? Mark.START : answer.received()));
  }

  private void overtake(@Nullable Session other) {
    if (other != null && other != this) {
      other.hangUp(Reason.SECOND, "There is a newer connection.");
    }
  }

  /** Both know where the other is. From now on there is no other connection with this peer. */
  void stand(Peer with, Mark has) {
    overtake(with.session);
    overtake(with.calling);
    overtake(with.answering);
    with.session = this;
    with.calling = null;
    with.answering = null;
    patience.run();
    standing = true;
    exchange.caller().connected(with);
    outbox.begin(with, has);
    receipts.begin(with);
  }

  // ---- frames

  void received(byte[] bytes) {
    if (over) {
      return;
    }
    try {
      switch (FrameFormat.read(bytes)) {
        case Hello hello -> heard(hello);
        case Numbered numbered -> take(standingPeer(), numbered);
        case Acknowledgement(var number) -> outbox.confirmed(standingPeer(), number);
        case Farewell farewell -> heard(farewell);
      }
    } catch (BadFrame mistake) {
      mistaken(String.valueOf(mistake.getMessage()));
    }
  }

  private Peer standingPeer() {
    if (!standing || peer == null) {
      throw new BadFrame("it speaks before it has said hello");
    }
    return peer;
  }

  private void take(Peer from, Numbered said) {
    if (said.number() == from.received.number() + 1) {
      deliver(from, said.delivery());
    }
    receipts.confirmSoon(from);
  }

  private void deliver(Peer from, byte[] bytes) {
    var draft = exchange.draft();
    Delivery delivery;
    List<Outgoing> deliveries;
    try {
      delivery = DeliveryFormat.readDelivery(bytes);
      deliveries =
          Arrivals.isForDoor(delivery)
              ? exchange.door().knocked(draft, from, delivery)
              : from.arrivals().of(draft, delivery);
    } catch (WorldException unreadable) {
      throw new BadFrame(String.valueOf(unreadable.getMessage()));
    }
    Mark mark = from.received.after(bytes);
    from.ledger().received(draft, mark);
    exchange.save(
        "from the world %s: %s".formatted(from.title(), delivery.brief()), draft, deliveries);
    from.received = mark;
  }

  private void mistaken(String what) {
    var from = peer;
    if (from != null) {
      exchange.note(from, from.about.trouble("It does not speak as worlds do: " + what + "."));
    }
    hangUp(Reason.MISTAKE, what);
  }

  // ---- the end

  private void heard(Farewell farewell) {
    over = true;
    link.close();
    var known = exchange.peer(link.peer());
    if (known != null && (standing || dialled)) {
      exchange.endings().saidFarewell(known, farewell);
    }
  }

  /** Says why, and hangs up. */
  void hangUp(Reason reason, String text) {
    if (!over) {
      over = true;
      send(new Farewell(reason, text));
      link.close();
    }
  }

  /** This world is closed. */
  void leave() {
    hangUp(Reason.CLOSING, "The world is being closed.");
  }

  /** The connection is gone. */
  void ended(String reason) {
    over = true;
    patience.run();
    outbox.end();
    receipts.end();
    var known = exchange.peer(link.peer());
    if (known == null) {
      return;
    }
    if (known.session == this) {
      known.session = null;
    }
    if (known.calling == this) {
      known.calling = null;
    }
    if (known.answering == this) {
      known.answering = null;
    }
    if (dialled || standing) {
      exchange.caller().disconnected(known, reason);
    }
  }
}
