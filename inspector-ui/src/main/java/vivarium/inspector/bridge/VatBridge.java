package vivarium.inspector.bridge;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.border.BorderCounts;
import vivarium.inspector.bridge.border.CustomsBridge;
import vivarium.inspector.bridge.border.GatekeeperText;
import vivarium.inspector.bridge.look.ObjectCopy;
import vivarium.inspector.bridge.look.VatSight;
import vivarium.inspector.bridge.look.Ways;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.inspector.viewmodel.EndedVat;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.RehearsalView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.VatFacts;
import vivarium.inspector.viewmodel.VatWindow;
import vivarium.inspector.viewmodel.past.ObjectsInTime;
import vivarium.vat.api.World;
import vivarium.vat.turn.UpgradeReport;

/** The vats of a running world as wholes. */
final class VatBridge implements VatWindow {
  /** Counting takes at most one part in so many of the time. */
  private static final int COUNTING_SHARE = 10;

  private static final long COUNTING_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** A gatekeeper that answers later is busy or suspended: the person is told that it waits. */
  private static final int GRANT_PATIENCE_MS = 2_500;

  private final World world;
  private final Requests requests;
  private final BorderCounts counts;
  private final CustomsWindow customs;
  private volatile long countAgainAt = System.nanoTime();

  VatBridge(World world, Requests requests) {
    this.world = world;
    this.requests = requests;
    counts = new BorderCounts(world);
    customs = new CustomsBridge(world, requests);
  }

  // ---- looking

  @Override
  public CompletableFuture<Answer<List<VatFacts>>> facts(Collection<String> vats) {
    var names = List.copyOf(vats);
    long pause = Math.max(0, countAgainAt - System.nanoTime());
    return requests.onDiskAfter(pause, () -> count(names));
  }

  private List<VatFacts> count(List<String> names) {
    long begun = System.nanoTime();
    var facts = counts.of(names);
    long end = System.nanoTime();
    countAgainAt = end + Math.max(COUNTING_PAUSE_NANOS, (end - begun) * COUNTING_SHARE);
    return facts;
  }

  @Override
  public CompletableFuture<Answer<List<EndedVat>>> ended() {
    return requests.onDisk(() ->
        world.endedVats().entrySet().stream()
            .map(vat -> new EndedVat(vat.getKey(), vat.getValue()))
            .toList());
  }

  @Override
  public CustomsWindow customs() {
    return customs;
  }

  // ---- references

  @Override
  public CompletableFuture<Answer<Boolean>> grant(ObjectRef object, String vat, Runnable waits) {
    if (object.isPast()) {
      return CompletableFuture.completedFuture(Answer.refused(ObjectsInTime.refusal(object)));
    }
    var granted =
        requests.ask(object.vat(), there -> there.grant(object.id(), vat).thenApply(_ -> true));
    CompletableFuture.delayedExecutor(GRANT_PATIENCE_MS, TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (!granted.isDone()) {
            waits.run();
          }
        });
    return granted;
  }

  @Override
  public CompletableFuture<TurnOutcome> revoke(ObjectRef object) {
    return requests.turn(object.vat(), vat -> vat.revoke(object.id()));
  }

  @Override
  public CompletableFuture<TurnOutcome> reinstate(ObjectRef object) {
    return requests.turn(object.vat(), vat -> vat.reinstate(object.id()));
  }

  // ---- lives

  @Override
  public CompletableFuture<TurnOutcome> suspend(String vat, String reason) {
    return requests.turn(vat, there -> there.suspend(reason));
  }

  @Override
  public CompletableFuture<TurnOutcome> resume(String vat) {
    return requests.turn(vat, there -> there.resume());
  }

  @Override
  public CompletableFuture<TurnOutcome> skip(String vat) {
    return requests.turn(vat, there -> there.skipMessage());
  }

  @Override
  public CompletableFuture<Answer<Boolean>> create(String name, String code) {
    return done(() -> world.createVat(name, code));
  }

  @Override
  public CompletableFuture<Answer<Boolean>> terminate(String vat, String reason) {
    return done(() -> {
      world.terminateVat(vat, reason);
      return vat;
    });
  }

  private CompletableFuture<Answer<Boolean>> done(Supplier<Object> deed) {
    return requests.onDisk(() -> {
      var _ = deed.get();
      return true;
    });
  }

  // ---- code

  @Override
  public CompletableFuture<Answer<String>> code(String vat) {
    return requests.look(
        vat,
        heap ->
            GatekeeperText.of(
                new ObjectCopy(VatSight.now(heap), new Ways())
                    .view(heap.memory().wellKnown().gatekeeper.id())));
  }

  @Override
  public CompletableFuture<Answer<RehearsalView>> rehearse(String vat, String code) {
    return requests
        .ask(vat, there -> there.tryUpgrade(code, "a dry run"))
        .thenApply(answer -> answer.map(report -> view(vat, report)));
  }

  private static RehearsalView view(String vat, UpgradeReport report) {
    return new RehearsalView(
        report.works(),
        report.text(),
        report.objects(),
        report.instances(),
        report.migrating(),
        report.missing(),
        report.failures().stream()
            .map(failure ->
                new RehearsalView.Failure(
                    failure.kind(),
                    new ObjectRef(vat, failure.object()),
                    failure.title(),
                    failure.path(),
                    failure.reason()))
            .toList(),
        report.failureCount());
  }

  @Override
  public CompletableFuture<TurnOutcome> upgrade(String vat, String code) {
    return requests.turn(vat, there -> there.upgrade(code, "from the desktop"));
  }
}
