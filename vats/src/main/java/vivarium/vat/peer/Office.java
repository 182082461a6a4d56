package vivarium.vat.peer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.About.Standing;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.Invitations;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Transport;
import vivarium.vat.turn.Abroad;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;

/**
 * All that this world has to do with others: who they are, what they were invited to, and the
 * messages to and from them. Any thread may call any method; those that change something wait for
 * the disk.
 */
public final class Office implements AutoCloseable {
  /** The vat whose entries are the memory of other worlds. */
  public static final String VAT = Exchange.VAT;

  /** What is sent to the door of another world, with the secret of an invitation. */
  public static final String REDEEM = Door.REDEEM;

  private static final SecureRandom CHANCE = new SecureRandom();

  private final Exchange exchange;
  private final Transport transport;
  private @Nullable Integer port;

  private Office(Exchange exchange, Transport transport) {
    this.exchange = exchange;
    this.transport = transport;
  }

  /** Opens it for a world, with a thread of its own. It does not connect before it is asked to. */
  public static Office open(Homeland homeland, Transport transport, WorldClock clock) {
    return open(
        homeland,
        transport,
        new ClockworkThread(clock),
        PeerLimits.STANDARD,
        () -> CHANCE.nextLong() >>> 2 | 1);
  }

  /**
   * The same with everything given, for tests.
   *
   * @param numbers makes positive numbers that nobody can guess
   */
  static Office open(
      Homeland homeland,
      Transport transport,
      Clockwork clock,
      PeerLimits limits,
      LongSupplier numbers) {
    var exchange = new Exchange(homeland, clock, limits, transport, numbers);
    exchange.begin();
    return new Office(exchange, transport);
  }

  /** Where messages to other worlds go. */
  public Abroad abroad() {
    return exchange.departures();
  }

  /** Connects with the peers that can be dialled, now and whenever a connection breaks. */
  public void connect() {
    exchange.guarded(() -> {
      exchange.caller().begin();
      return null;
    });
  }

  /**
   * Takes connections, and connects.
   *
   * @param wanted the port, or 0 for any
   * @return the port
   * @throws WorldException if one cannot listen there
   */
  public synchronized int listen(String host, int wanted) {
    int taken = transport.listen(host, wanted);
    port = taken;
    connect();
    return taken;
  }

  /** Takes no more connections. */
  public synchronized void stopListening() {
    transport.stopListening();
    port = null;
  }

  /** The port at which this world listens, or 0 if it does not. */
  public synchronized int port() {
    return port == null ? 0 : port;
  }

  /** Who this world is to others. */
  public Fingerprint identity() {
    return transport.identity();
  }

  // ---- invitations

  /**
   * Makes an invitation to an object.
   *
   * @param host where others reach this world
   * @param atPort where others reach this world
   */
  public Invitation invite(ObjectOf object, String label, String host, int atPort) {
    return invite(object, label, host, atPort, Invitation.LASTING);
  }

  /**
   * Makes an invitation to an object.
   *
   * @param lasting how long it lets others in; zero for as long as it is not taken back
   */
  public Invitation invite(
      ObjectOf object, String label, String host, int atPort, Duration lasting) {
    var bytes = new byte[Invitation.secretBytes()];
    CHANCE.nextBytes(bytes);
    var secret = Invitation.secretOf(bytes);
    exchange.guarded(() -> {
      var draft = exchange.draft();
      var now = exchange.clock().now();
      forgetExpired(draft, now);
      var until = lasting.isZero() ? null : now.plus(lasting);
      var id = Invitations.idOf(secret);
      Invitations.put(draft, new Invitations.Entry(id, object, label, now, 0, until));
      exchange.save("an invitation to " + label, draft, List.of());
      return null;
    });
    return new Invitation(host, atPort, transport.identity(), secret);
  }

  /** For a while whoever uses one late is told so. */
  private static void forgetExpired(Draft draft, Instant now) {
    for (var entry : Invitations.all(draft)) {
      if (entry.hasExpired(now.minus(Invitation.LASTING))) {
        Invitations.remove(draft, entry.id());
      }
    }
  }

  /** The invitations that are out. */
  public List<InvitationFigures> invitations() {
    return exchange.guarded(() ->
        Invitations.all(exchange.draft()).stream()
            .map(entry ->
                new InvitationFigures(
                    entry.id(),
                    entry.object().vat(),
                    entry.object().id(),
                    entry.label(),
                    entry.since(),
                    entry.used(),
                    entry.until()))
            .toList());
  }

  /**
   * Takes an invitation back: it lets nobody in any more. Who has taken it up before keeps what it
   * got, until {@link #revoke} for that peer.
   *
   * @param id its name, or the beginning of it
   * @throws WorldException if there is no such invitation
   */
  public void takeBack(String id) {
    exchange.guarded(() -> {
      var draft = exchange.draft();
      var matching =
          Invitations.all(draft).stream().filter(entry -> entry.id().startsWith(id)).toList();
      if (matching.size() != 1) {
        throw new WorldException(
            matching.isEmpty()
                ? "There is no invitation '%s'.".formatted(id)
                : "More than one invitation begins with '%s'; give more of its name."
                    .formatted(id));
      }
      Invitations.remove(draft, matching.getFirst().id());
      exchange.save("an invitation is taken back", draft, List.of());
      return null;
    });
  }

  /**
   * Makes the world of an invitation a peer, and connects with it.
   *
   * @throws WorldException if this world does not talk to it, or it is this world itself
   */
  public Fingerprint accept(Invitation invitation) {
    if (invitation.world().equals(transport.identity())) {
      throw new WorldException("This invitation leads to this world itself.");
    }
    return exchange.guarded(() -> {
      var known = exchange.peer(invitation.world());
      var peer = known == null ? stranger(invitation) : known;
      if (peer.about.standing() == Standing.REVOKED) {
        throw new WorldException(
            "This world does not talk to '%s' any more; forget it first, if it is to be connected again."
                .formatted(peer.title()));
      }
      exchange.note(
          peer, peer.about.at(invitation.host(), invitation.port()).standing(Standing.WELCOME, ""));
      peer.secret = invitation.secret();
      exchange.caller().begin();
      return invitation.world();
    });
  }

  private Peer stranger(Invitation invitation) {
    var draft = exchange.draft();
    var about =
        new About(
            "",
            invitation.host(),
            invitation.port(),
            exchange.clock().now(),
            Standing.WELCOME,
            exchange.newNumber(),
            0,
            "");
    var peer = exchange.newPeer(invitation.world(), about, draft);
    exchange.save("an invitation from " + invitation, draft, List.of());
    exchange.enter(peer);
    return peer;
  }

  // ---- peers

  /** The worlds that this one has to do with. */
  public List<PeerFigures> peers() {
    return exchange.guarded(() -> {
      var all = new ArrayList<PeerFigures>();
      exchange.peers().forEach(peer -> all.add(figures(peer)));
      return all;
    });
  }

  private PeerFigures figures(Peer peer) {
    var given = new long[1];
    peer.ledger().eachGiven(exchange.draft(), (number, object) -> given[0]++);
    var about = peer.about;
    return new PeerFigures(
        peer.id().text(),
        about.name(),
        about.host().isEmpty() ? "" : about.host() + ":" + about.port(),
        state(peer),
        about.since(),
        peer.pending(),
        given[0],
        about.trouble().isEmpty() && peer.session == null ? peer.lastFailure : about.trouble());
  }

  private static PeerFigures.State state(Peer peer) {
    return switch (peer.about.standing()) {
      case WELCOME -> peer.session == null ? PeerFigures.State.AWAY : PeerFigures.State.CONNECTED;
      case REVOKED -> PeerFigures.State.REVOKED;
      case ENDED_BY_PEER -> PeerFigures.State.ENDED;
    };
  }

  /**
   * Ends everything with a peer: it reaches nothing here any more, and what it was asked is broken.
   * It stays shut out, whatever invitation it has, until {@link #forget}.
   *
   * @param which its name, or the beginning of its fingerprint
   * @throws WorldException if no peer, or more than one, is meant
   */
  public void revoke(String which) {
    exchange.guarded(() -> {
      exchange.endings().revoke(find(which));
      return null;
    });
  }

  /** Ends everything with a peer, and forgets that it was one. */
  public void forget(String which) {
    exchange.guarded(() -> {
      exchange.endings().forget(find(which));
      return null;
    });
  }

  private Peer find(String which) {
    var matching = new ArrayList<Peer>();
    for (var peer : exchange.peers()) {
      if (peer.id().text().startsWith(which) || peer.about.name().equals(which)) {
        matching.add(peer);
      }
    }
    if (matching.size() != 1) {
      throw new WorldException(
          matching.isEmpty()
              ? "This world knows no world '%s'.".formatted(which)
              : "More than one world is meant by '%s'; give its fingerprint.".formatted(which));
    }
    return matching.getFirst();
  }

  /** Says farewell to everybody. */
  @Override
  public void close() {
    exchange.close();
  }
}
