package vivarium.vat.peer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.peer.ledger.About;
import vivarium.vat.peer.ledger.Draft;
import vivarium.vat.peer.ledger.PeerLedger;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Link;
import vivarium.vat.peer.link.LinkListener;
import vivarium.vat.peer.link.Transport;
import vivarium.vat.turn.Outgoing;

/**
 * Where messages leave for other worlds and arrive from them: the peers, and the connections.
 *
 * <p>What leaves is kept in the same record as the turn that sent it, goes out when that record is
 * safe, and is let go of when the peer has confirmed it; see {@link Departures}. What arrives is
 * handed to its vat in the same record that notes its number, and is confirmed when that record is
 * safe. So each message is delivered once, and in order, whatever crashes when.
 *
 * <p>The state is guarded by one lock. Vats come in when their turns end; everything else happens
 * on the thread of the {@link Clockwork}.
 */
final class Exchange implements LinkListener {
  /** The vat whose entries are the memory of other worlds. */
  static final String VAT = "worlds";

  /** After how long it is looked again whether busy vats are ready. */
  private static final Duration VATS_PAUSE = Duration.ofMillis(100);

  private final ReentrantLock lock = new ReentrantLock();
  private final Homeland homeland;
  private final Clockwork clock;
  private final PeerLimits limits;
  private final Transport transport;
  private final LongSupplier numbers;
  private final Map<Fingerprint, Peer> peers = new TreeMap<>();
  private final Map<Link, Session> sessions = new HashMap<>();
  private final Map<Link, Intake> intakes = new ConcurrentHashMap<>();
  private final Caller caller;
  private final Door door;
  private final Endings endings;
  private final Departures departures;
  private @Nullable Draft beingSaved;
  private boolean closed;

  Exchange(
      Homeland homeland,
      Clockwork clock,
      PeerLimits limits,
      Transport transport,
      LongSupplier numbers) {
    this.homeland = homeland;
    this.clock = clock;
    this.limits = limits;
    this.transport = transport;
    this.numbers = numbers;
    this.caller = new Caller(this);
    this.door = new Door(this);
    this.endings = new Endings(this);
    this.departures = new Departures(this);
  }

  /** Takes up what a former run has left. */
  void begin() {
    guarded(() -> {
      var draft = draft();
      for (var id : PeerLedger.peers(homeland.entries())) {
        var about = new PeerLedger(id).about(draft);
        if (about != null) {
          peers.put(id, new Peer(id, about, draft, numbers, limits));
        }
      }
      transport.begin(this);
      peers.values().forEach(departures::leaveWhenSafe);
      return null;
    });
  }

  // ---- for the others of this package

  Homeland homeland() {
    return homeland;
  }

  Clockwork clock() {
    return clock;
  }

  PeerLimits limits() {
    return limits;
  }

  Transport transport() {
    return transport;
  }

  Caller caller() {
    return caller;
  }

  Door door() {
    return door;
  }

  Endings endings() {
    return endings;
  }

  Departures departures() {
    return departures;
  }

  long newNumber() {
    return numbers.getAsLong();
  }

  boolean isClosed() {
    return closed;
  }

  Draft draft() {
    return new Draft(homeland.entries());
  }

  Iterable<Peer> peers() {
    return peers.values();
  }

  int peerCount() {
    return peers.size();
  }

  @Nullable Peer peer(Fingerprint id) {
    return peers.get(id);
  }

  /** A new peer; it is one only when {@code draft} is saved, and {@link #enter} called. */
  Peer newPeer(Fingerprint id, About about, Draft draft) {
    var peer = new Peer(id, about, draft, numbers, limits);
    peer.ledger().about(draft, about);
    return peer;
  }

  void enter(Peer peer) {
    peers.put(peer.id(), peer);
  }

  void leave(Peer peer) {
    peers.remove(peer.id());
  }

  <T> T guarded(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Does something on the thread of the clockwork, with the state to itself. */
  void attend(Runnable work) {
    clock.soon(() -> attended(work));
  }

  Runnable attendLater(Duration delay, Runnable work) {
    return clock.later(delay, () -> attended(work));
  }

  private void attended(Runnable work) {
    guarded(() -> {
      if (!closed) {
        work.run();
      }
      return null;
    });
  }

  /** Saves what is to be remembered; what leaves again with it sees that already. */
  void save(String cause, Draft draft, List<Outgoing> deliveries) {
    beingSaved = draft;
    try {
      homeland.save(cause, draft.changes(), deliveries);
    } finally {
      beingSaved = null;
    }
  }

  /** What is remembered, over what is about to be saved in the same record. */
  Draft draftOfTurn() {
    return beingSaved == null ? draft() : beingSaved.copy();
  }

  /** Notes something about a peer. */
  void note(Peer peer, About about) {
    if (!about.equals(peer.about)) {
      var draft = draft();
      peer.ledger().about(draft, about);
      save("about the world " + peer.title(), draft, List.of());
      peer.about = about;
    }
  }

  // ---- what is safe

  /** Does something when all that was received so far is safe; not at all if it never is. */
  void whenReceivedIsSafe(Peer peer, Runnable then) {
    var mark = peer.received;
    long relation = peer.about.mine();
    var unused =
        homeland
            .safe()
            .thenRun(() ->
                attend(() -> {
                  if (peer.about.mine() == relation && mark.number() > peer.safeReceived.number()) {
                    peer.safeReceived = mark;
                  }
                  then.run();
                }));
  }

  // ---- connections

  @Override
  public void opened(Link link, boolean dialled) {
    attend(() -> {
      long strangers = sessions.values().stream().filter(session -> !session.isStanding()).count();
      if (!dialled && strangers >= limits.strangers()) {
        link.close();
        return;
      }
      var session = new Session(this, link, dialled);
      sessions.put(link, session);
      session.begin();
    });
  }

  @Override
  public void received(Link link, byte[] frame) {
    var intake =
        intakes.computeIfAbsent(link, unused -> new Intake(link, limits.framesPerSecond()));
    intake.arrived();
    attend(() -> {
      var session = sessions.get(link);
      if (session != null) {
        session.received(frame);
        restrain(intake);
      }
      intake.handled();
    });
  }

  /** Has a peer wait that is faster than it may be, or than the vats are. */
  private void restrain(Intake intake) {
    if (intake.isTooFast(clock.now().toEpochMilli())) {
      intake.pause(Intake.Reason.RATE);
      attendLater(Duration.ofSeconds(1), () -> intake.goOn(Intake.Reason.RATE));
    }
    if (homeland.waiting() > limits.waitingInVats() && !intake.isPausedFor(Intake.Reason.VATS)) {
      intake.pause(Intake.Reason.VATS);
      goOnWhenVatsAreReady(intake);
    }
  }

  private void goOnWhenVatsAreReady(Intake intake) {
    attendLater(
        VATS_PAUSE,
        () -> {
          if (homeland.waiting() > limits.waitingInVats() / 2) {
            goOnWhenVatsAreReady(intake);
          } else {
            intake.goOn(Intake.Reason.VATS);
          }
        });
  }

  @Override
  public void closed(Link link, String reason) {
    intakes.remove(link);
    attend(() -> {
      var session = sessions.remove(link);
      if (session != null) {
        session.ended(reason);
      }
    });
  }

  /** Says farewell to all; what is not confirmed is said again by the next run. */
  void close() {
    guarded(() -> {
      closed = true;
      sessions.values().forEach(Session::leave);
      return null;
    });
    transport.close();
    clock.close();
  }
}
