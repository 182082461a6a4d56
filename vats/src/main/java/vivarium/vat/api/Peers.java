package vivarium.vat.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.peer.Invitation;
import vivarium.vat.peer.InvitationFigures;
import vivarium.vat.peer.Office;
import vivarium.vat.peer.PeerFigures;
import vivarium.vat.turn.Abroad;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.SourceText;

/**
 * Other worlds: inviting them, being invited, and ending it.
 *
 * <p>Any thread but a vat's own may call any method.
 */
public final class Peers {
  /** Where others on the same machine reach this world. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final String LASTING = "invitations/lasting";

  private static final Pattern SLOT_NAME = Pattern.compile("[a-z_][A-Za-z0-9_]*");
  private static final Set<String> RESERVED = Set.of("self", "resend");

  private final World world;
  private final Office office;

  Peers(World world, Office office) {
    this.world = world;
    this.office = office;
  }

  /** By what other worlds know this one. */
  public String fingerprint() {
    return office.identity().text();
  }

  /**
   * Takes connections from other worlds, and connects with those that can be dialled.
   *
   * @param host the address to listen at; {@value #LOOPBACK} for this machine only
   * @param port 0 for any that is free
   * @return the port
   * @throws WorldException if one cannot listen there
   */
  public int listen(String host, int port) {
    return office.listen(host, port);
  }

  /** Takes no more connections; those that stand go on. */
  public void stopListening() {
    office.stopListening();
  }

  /** The port at which this world listens, or 0. */
  public int port() {
    return office.port();
  }

  /** Connects with the peers that can be dialled, and again whenever a connection breaks. */
  public void connect() {
    office.connect();
  }

  // ---- inviting

  /**
   * Makes an invitation to what an expression answers.
   *
   * @param vat where it is evaluated, in the lobby
   * @param host where others reach this world
   * @param port where others reach this world
   * @return the invitation; its text is told this once
   * @throws WorldException if the expression fails, or answers data
   */
  public Invitation invite(String vat, String expression, String host, int port) {
    var source = new SourceText("invitation", expression);
    return invite(vat, heap -> heap.evaluate(source, 0), expression, host, port);
  }

  /**
   * Makes an invitation to an object.
   *
   * @param vat where the object is
   * @param object its number there
   * @param label what the invitation is called in lists
   * @throws WorldException if there is no such object
   */
  public Invitation inviteTo(String vat, long object, String label, String host, int port) {
    return invite(vat, heap -> heap.object(object), label, host, port);
  }

  private Invitation invite(
      String vat, Function<VatHeap, Object> found, String label, String host, int port) {
    var object = new AtomicReference<@Nullable ObjectOf>();
    var turn =
        world
            .vat(vat)
            .run(
                new TurnRequest(
                    "invite",
                    "invitation to " + label,
                    heap -> {
                      var value = found.apply(heap);
                      object.set(heap.mailbox().authority().handOut(value));
                      return value;
                    },
                    false))
            .join();
    required(turn);
    return office.invite(requireNonNull(object.get()), label, host, port, invitationsLast());
  }

  /** Makes an invitation to the gatekeeper of a vat. */
  public Invitation inviteToGatekeeper(String vat, String host, int port) {
    world.vat(vat);
    return office.invite(
        new ObjectOf(vat, WellKnown.GATEKEEPER_ID),
        "the gatekeeper of " + vat,
        host,
        port,
        invitationsLast());
  }

  /** How long new invitations let others in; zero for as long as they are not taken back. */
  public Duration invitationsLast() {
    return world.setting(LASTING).map(Duration::parse).orElse(Invitation.LASTING);
  }

  /** Says how long new invitations let others in; kept in the world. */
  public void invitationsLast(Duration lasting) {
    world.setting(LASTING, lasting.toString());
  }

  /** The invitations that are out. */
  public List<InvitationFigures> invitations() {
    return office.invitations();
  }

  /** Takes an invitation back: {@link Office#takeBack}. */
  public void takeBack(String invitation) {
    office.takeBack(invitation);
  }

  // ---- being invited

  /**
   * Takes up an invitation: connects with its world, and puts the object that it leads to into a
   * slot of {@code home}. Until that has answered, the slot holds the promise of it, which takes
   * messages as well; it outlives the process.
   *
   * @param text the invitation
   * @param slot a name such as {@code friend}
   * @return completes when the far reference is in the slot; exceptionally with a {@link
   *     WorldException} if the other world refuses. It waits for as long as the other world is
   *     away.
   * @throws WorldException if the text is no invitation, the name cannot be that of a slot, or this
   *     world does not talk to the other
   */
  public CompletableFuture<Void> accept(String text, String slot) {
    requireUsable(text, slot);
    var invitation = Invitation.parse(text);
    var peer = office.accept(invitation);
    var home = world.vat(World.HOME);
    required(
        home.run(
                new TurnRequest(
                    "connect",
                    "invitation from " + invitation,
                    heap -> ask(heap, Abroad.SIGN + peer.text(), invitation.secret(), slot),
                    false))
            .join());
    return new Awaited(world, slot).arrival();
  }

  /**
   * Refuses what could not be taken up by any world.
   *
   * @throws WorldException if the text is no invitation, or the name cannot be that of a slot
   */
  static void requireUsable(String text, String slot) {
    if (!SLOT_NAME.matcher(slot).matches() || RESERVED.contains(slot)) {
      throw new WorldException(
          "'%s' cannot be the name of a slot; take letters and digits, a small letter first."
              .formatted(slot));
    }
    var _ = Invitation.parse(text);
  }

  private static Object ask(VatHeap heap, String peer, String secret, String slot) {
    var door = heap.mailbox().authority().presence(peer, 0);
    var promise = heap.mailbox().send(door, Office.REDEEM, List.of(secret));
    put(heap, slot, promise);
    return promise;
  }

  /** Puts something into a slot of the lobby. */
  static void put(VatHeap heap, String slot, WorldObject value) {
    heap.evaluate(new SourceText("slot", "_AddSlots: (| %s <- nil |)".formatted(slot)), 0);
    heap.interpreter().send(heap.memory().wellKnown().lobby, slot + ":", value);
  }

  // ---- peers

  /** The worlds that this one has to do with. */
  public List<PeerFigures> all() {
    return office.peers();
  }

  /** Ends everything with a peer: {@link Office#revoke}. */
  public void revoke(String peer) {
    office.revoke(peer);
  }

  /** Ends everything with a peer, and forgets it: {@link Office#forget}. */
  public void forget(String peer) {
    office.forget(peer);
  }

  static TurnResult.Done required(TurnResult result) {
    return switch (result) {
      case TurnResult.Done done -> done;
      case TurnResult.Failed(var failure) -> throw new WorldException(failure.message());
      case TurnResult.Unreadable(var error) -> throw error;
    };
  }
}
