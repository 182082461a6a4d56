package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.setup.OpenWorld;
import vivarium.app.testing.Worlds;
import vivarium.inspector.bridge.WorldBridge;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PeerView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.log.VatLogModel;
import vivarium.inspector.viewmodel.worlds.WorldsModel;

/** Two real worlds on the loopback, each behind its desktop's view models. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class OtherWorldsTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path scratch;
  private Desktop hers;
  private Desktop his;

  /** One world with what its window would have. */
  private static final class Desktop implements AutoCloseable {
    private final OpenWorld open;
    private final WorldBridge bridge;
    private final ExecutorService ui = Executors.newSingleThreadExecutor();
    private final AtomicReference<ObjectRef> connected = new AtomicReference<>();
    private final WorldsModel model;

    Desktop(Path folder) {
      open = vivarium.app.setup.Worlds.open(Worlds.copyTo(folder));
      bridge =
          new WorldBridge(
              open.world(),
              InstantSource.system(),
              (value, describe, out, progress) ->
                  out.write(describe.apply(value).getBytes(StandardCharsets.UTF_8)),
              List.of());
      model = on(() -> new WorldsModel(bridge.worlds(), ui));
      run(() -> model.setOnConnected(connected::set));
    }

    <T> T on(Supplier<T> work) {
      return CompletableFuture.supplyAsync(work, ui)
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    }

    void run(Runnable work) {
      CompletableFuture.runAsync(work, ui).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** All that tells why something does not come about. */
    String standing() {
      return "trouble '%s', %s, home %s"
          .formatted(trouble(), bridge.worlds().look().join(), value("lobby friend printString"));
    }

    WorldsView view() {
      var look = ((Answer.Given<WorldsView>) bridge.worlds().look().join()).value();
      run(model::refresh);
      await(
          () -> on(() -> model.viewProperty().get()).equals(Loadable.loaded(look)) || changed(look),
          this::standing);
      return look;
    }

    /** Whether things stand otherwise by now, so that the model need not show how they stood. */
    private boolean changed(WorldsView look) {
      return !((Answer.Given<WorldsView>) bridge.worlds().look().join()).value().equals(look);
    }

    String link() {
      return on(() -> model.linkProperty().get());
    }

    String trouble() {
      return on(() -> model.troubleProperty().get());
    }

    TurnOutcome evaluate(String source) {
      var lobby = ((Answer.Given<ObjectRef>) bridge.named("home", "lobby").join()).value();
      return bridge.objects().evaluate(lobby, source).join();
    }

    String value(String source) {
      return evaluate(source) instanceof TurnOutcome.Done done ? done.value().text() : "?";
    }

    @Override
    public void close() {
      bridge.close();
      open.close();
      ui.shutdownNow();
    }
  }

  @BeforeEach
  void open() {
    hers = new Desktop(scratch.resolve("hers"));
    his = new Desktop(scratch.resolve("his"));
  }

  @AfterEach
  void close() {
    his.close();
    hers.close();
  }

  private void await(BooleanSupplier condition) {
    await(condition, () -> "She: %s%nHe: %s".formatted(hers.standing(), his.standing()));
  }

  /** Waits; if it is in vain, tells how things stand: that is all that is left of it. */
  private static void await(BooleanSupplier condition, Supplier<String> standing) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("This did not come about. " + standing.get());
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
  }

  private void listenAndInvite() {
    hers.evaluate(
        "lobby _AddSlots: (| account = (| parent* = traits clonable. balance <- 100. deposit: n = ("
            + " balance: balance + n. balance ) |) |)");
    hers.run(() -> hers.model.listen(false, "127.0.0.1", "0"));
    await(() -> hers.view().listening());
    hers.run(() -> hers.model.invite("home", "account"));
    await(() -> !hers.link().isEmpty());
  }

  private void befriend() {
    listenAndInvite();
    var link = hers.link();
    his.run(() -> his.model.connect(link, "friend"));
    await(() -> his.connected.get() != null);
  }

  @Test
  void farReferenceIsThere_whenAnInvitationWasTakenUp() {
    befriend();
    var view = ((Answer.Given<ObjectView>) view(his, his.connected.get())).value();
    assertThat(view.kind()).isEqualTo(ObjectKind.PRESENCE);
    assertThat(his.view().peers()).hasSize(1);
    await(() -> stands(his, PeerView.State.CONNECTED)); // a connection may break, and come again
    assertThat(hers.view().invitations())
        .singleElement()
        .satisfies(i -> assertThat(i.used()).isOne());
  }

  @Test
  void invitationLeadsToWhereTheWorldListens_whenItIsAskedForBeforeThatIsKnown() {
    var worlds = hers.bridge.worlds();
    var port = worlds.listen("127.0.0.1", "127.0.0.1", 0);
    var link = worlds.invite("home", "lobby");
    assertThat(((Answer.Given<String>) link.join()).value())
        .startsWith("vivarium://127.0.0.1:%d/".formatted(((Answer.Given<?>) port.join()).value()));
  }

  private static Answer<ObjectView> view(Desktop desktop, ObjectRef ref) {
    return desktop.bridge.objects().view(ref).join();
  }

  @Test
  void messageAndItsSenderAreInTheLog_whenTheOtherWorldSentOne() {
    befriend();
    his.evaluate("lobby _AddSlots: (| answer <- nil |)");
    his.evaluate("answer: (friend eventually deposit: 5)");
    await(() -> his.value("answer isFulfilled").equals("true"));

    var events = new LiveEvents(hers.bridge, hers.ui);
    var log = hers.on(() -> new VatLogModel(hers.bridge.log(), "home", events, hers.ui));
    await(() -> hers.on(() -> log.lines().stream().anyMatch(l -> l.what().equals("deposit: 5"))));
    var line =
        hers.on(() -> log.lines().stream().filter(l -> l.what().equals("deposit: 5")).findFirst())
            .orElseThrow();
    assertThat(line.from()).startsWith("world ");
    assertThat(his.value("answer outcome")).isEqualTo("105");
    events.close();
  }

  @Test
  void nothingGoesThroughAnyMore_whenTheWorldWasRevoked() {
    befriend();
    var fingerprint = his.view().fingerprint();
    hers.run(() -> hers.model.revoke(fingerprint));
    await(() -> stands(hers, PeerView.State.REVOKED));
    await(() -> stands(his, PeerView.State.ENDED));
    hers.run(() -> hers.model.forget(fingerprint));
    await(() -> hers.view().peers().isEmpty());
  }

  private static boolean stands(Desktop desktop, PeerView.State state) {
    return desktop.view().peers().stream().anyMatch(peer -> peer.state() == state);
  }

  @Test
  void reasonIsSaidPlainly_whenTheInvitationIsBadOrWasTakenBack() {
    listenAndInvite();
    his.run(() -> his.model.connect("http://example.org", "friend"));
    await(() -> his.trouble().contains("This is no invitation"));
    his.run(() -> his.model.connect(hers.link(), "No Name"));
    await(() -> his.trouble().contains("cannot be the name of a slot"));

    var invitation = hers.view().invitations().getFirst().id();
    hers.run(() -> hers.model.takeBack(invitation));
    await(() -> hers.view().invitations().isEmpty());
    his.run(() -> his.model.connect(hers.link(), "friend"));
    await(() -> his.trouble().contains("invitation"));
    assertThat(his.connected.get()).isNull();
  }

  @Test
  void nothingIsMade_whenOneOnlyLooks() {
    assertThat(his.view().fingerprint()).isEmpty();
    assertThat(his.open.world().hasPeers()).isFalse();
  }
}
