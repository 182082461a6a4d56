package vivarium.inspector.testing.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.InvitationView;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PeerView;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.WorldsWindow;

/** The fake world among others: one link leads somewhere, when the test says that it does. */
public final class FakeWorlds implements WorldsWindow {
  /** The invitation that can be taken up. */
  public static final String LINK = "vivarium://127.0.0.1:7447/abc/def";

  private static final Instant SINCE = Instant.parse("2026-03-14T12:00:00Z");

  private final FakeWorld world;
  private final List<InvitationView> invitations = new ArrayList<>();
  private final List<PeerView> peers = new ArrayList<>();
  private final CompletableFuture<Answer<ObjectRef>> arrival = new CompletableFuture<>();
  private String fingerprint = "";
  private int port;

  FakeWorlds(FakeWorld world) {
    this.world = world;
  }

  /** A world that is known already. */
  public void know(PeerView peer) {
    fingerprint = "W5nq0Zr8TtV1mPzq4k2Jc0s7uXhYb3aLd9eFgHiJkLm";
    peers.add(peer);
  }

  /** The other world answers. */
  public void arrive(ObjectRef ref) {
    arrival.complete(Answer.given(ref));
  }

  /** The other world refuses. */
  public void refuse(String why) {
    arrival.complete(Answer.refused(why));
  }

  @Override
  public CompletableFuture<Answer<WorldsView>> look() {
    return world.ask(() ->
        Answer.given(
            new WorldsView(
                fingerprint, "127.0.0.1", port == 0 ? 7447 : port, port > 0, invitations, peers)));
  }

  @Override
  public CompletableFuture<Answer<Integer>> listen(String address, String host, int wanted) {
    return world.ask(() -> {
      if (wanted == 1) {
        return Answer.refused("One cannot listen at port 1: it is in use.");
      }
      fingerprint = "W5nq0Zr8TtV1mPzq4k2Jc0s7uXhYb3aLd9eFgHiJkLm";
      port = wanted;
      return Answer.given(wanted);
    });
  }

  @Override
  public CompletableFuture<Answer<Boolean>> stopListening() {
    return world.ask(() -> {
      port = 0;
      return Answer.given(true);
    });
  }

  @Override
  public CompletableFuture<Answer<String>> invite(String vat, String expression) {
    return world.ask(() -> {
      invitations.add(
          new InvitationView("id" + invitations.size() + "xxxxxxxx", expression, vat, SINCE, 0));
      return Answer.given(LINK);
    });
  }

  @Override
  public CompletableFuture<Answer<String>> invite(ObjectRef object, String label) {
    return invite(object.vat(), label);
  }

  @Override
  public CompletableFuture<Answer<Boolean>> takeBack(String invitation) {
    return world.ask(() -> Answer.given(invitations.removeIf(i -> i.id().equals(invitation))));
  }

  @Override
  public CompletableFuture<Answer<ObjectRef>> connect(String link, String slot) {
    return link.equals(LINK)
        ? arrival
        : CompletableFuture.completedFuture(
            Answer.refused("This is no invitation. One looks like vivarium://host:port/…/…."));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> revoke(String which) {
    return world.ask(() -> {
      peers.replaceAll(peer -> peer.fingerprint().equals(which) ? revoked(peer) : peer);
      return Answer.given(true);
    });
  }

  private static PeerView revoked(PeerView peer) {
    return new PeerView(
        peer.fingerprint(),
        peer.name(),
        peer.place(),
        PeerView.State.REVOKED,
        peer.since(),
        0,
        0,
        "");
  }

  @Override
  public CompletableFuture<Answer<Boolean>> forget(String which) {
    return world.ask(() -> Answer.given(peers.removeIf(peer -> peer.fingerprint().equals(which))));
  }
}
