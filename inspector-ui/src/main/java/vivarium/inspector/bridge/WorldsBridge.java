package vivarium.inspector.bridge;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.look.VatSight;
import vivarium.inspector.bridge.look.Ways;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.InvitationView;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PeerView;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.WorldsWindow;
import vivarium.vat.api.Peers;
import vivarium.vat.api.Reach;
import vivarium.vat.api.World;
import vivarium.vat.peer.InvitationFigures;
import vivarium.vat.peer.PeerFigures;

/** The running world among others. */
final class WorldsBridge implements WorldsWindow {
  private final World world;
  private final Requests requests;

  WorldsBridge(World world, Requests requests) {
    this.world = world;
    this.requests = requests;
  }

  /** Connects with the worlds that this one knows, if there are any. */
  void begin() {
    if (world.hasPeers()) {
      requests.inBackground(() -> world.peers().connect());
    }
  }

  @Override
  public CompletableFuture<Answer<WorldsView>> look() {
    return requests.onDisk(() -> {
      var reach = Reach.of(world, null, null);
      if (!world.hasPeers()) {
        return new WorldsView("", reach.host(), reach.port(), false, List.of(), List.of());
      }
      var peers = world.peers();
      int port = peers.port();
      return new WorldsView(
          peers.fingerprint(),
          reach.host(),
          port == 0 ? reach.port() : port,
          port != 0,
          peers.invitations().stream().map(WorldsBridge::invitation).toList(),
          peers.all().stream().map(WorldsBridge::peer).toList());
    });
  }

  private static InvitationView invitation(InvitationFigures figures) {
    return new InvitationView(
        figures.id(), figures.label(), figures.vat(), figures.since(), figures.used());
  }

  private static PeerView peer(PeerFigures figures) {
    return new PeerView(
        figures.fingerprint(),
        figures.name(),
        figures.place(),
        switch (figures.state()) {
          case CONNECTED -> PeerView.State.CONNECTED;
          case AWAY -> PeerView.State.AWAY;
          case REVOKED -> PeerView.State.REVOKED;
          case ENDED -> PeerView.State.ENDED;
        },
        figures.since(),
        figures.pending(),
        figures.given(),
        figures.trouble());
  }

  /** In order with the invitations: whoever is invited afterwards is told where to come to. */
  @Override
  public CompletableFuture<Answer<Integer>> listen(String address, String host, int port) {
    return requests.onDiskInOrder(() -> {
      var wanted = new Reach(host, port);
      int taken = world.peers().listen(new Reach(address, port).host(), wanted.port());
      new Reach(host, taken).keep(world);
      return taken;
    });
  }

  @Override
  public CompletableFuture<Answer<Boolean>> stopListening() {
    return requests.onDiskInOrder(() -> {
      world.peers().stopListening();
      return true;
    });
  }

  @Override
  public CompletableFuture<Answer<String>> invite(String vat, String expression) {
    return invited(
        reach -> world.peers().invite(vat, expression, reach.host(), reach.port()).text());
  }

  @Override
  public CompletableFuture<Answer<String>> invite(ObjectRef object, String label) {
    return invited(reach ->
        world
            .peers()
            .inviteTo(object.vat(), object.id(), label, reach.host(), reach.port())
            .text());
  }

  private CompletableFuture<Answer<String>> invited(Function<Reach, String> invitation) {
    return requests
        .onDiskInOrder(() -> {
          var reach = Reach.of(world, null, null);
          reach.keep(world);
          return reach;
        })
        .thenCompose(found -> found.then(reach -> requests.onDisk(() -> invitation.apply(reach))));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> takeBack(String invitation) {
    return done(peers -> peers.takeBack(invitation));
  }

  @Override
  public CompletableFuture<Answer<ObjectRef>> connect(String link, String slot) {
    return requests
        .onDisk(() -> world.accept(link, slot))
        .thenCompose(asked -> asked.then(arrival -> arrived(arrival, slot)));
  }

  private CompletableFuture<Answer<ObjectRef>> arrived(
      CompletableFuture<Void> arrival, String slot) {
    return requests
        .answered(arrival.thenApply(_ -> true))
        .thenCompose(come ->
            come.then(
                _ -> requests.look(World.HOME, heap -> Ways.named(VatSight.now(heap), slot))));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> revoke(String fingerprint) {
    return done(peers -> peers.revoke(fingerprint));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> forget(String fingerprint) {
    return done(peers -> peers.forget(fingerprint));
  }

  private CompletableFuture<Answer<Boolean>> done(Consumer<Peers> deed) {
    return requests.onDisk(() -> {
      deed.accept(world.peers());
      return true;
    });
  }
}
