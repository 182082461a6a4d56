package vivarium.vat.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vivarium.vat.api.VatFigures.State;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.search.PathFinder;
import vivarium.vat.search.PathStep;
import vivarium.vat.turn.CustomsView;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.UpgradeReport;
import vivarium.vat.turn.UpgradeReport.Failure;
import vivarium.vat.turn.ValueSummary;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatMeter;
import vivarium.vat.turn.VatPolicy;
import vivarium.vat.turn.VatRunner;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldException;
import vivarium.world.object.FarReference;
import vivarium.world.object.WellKnown;
import vivarium.world.syntax.SourceText;

/** A vat as the outside sees it. */
final class VatDoor implements Vat {
  /** To how many instances that cannot follow an upgrade a way is looked for. */
  private static final int PATHS_MAX = 20;

  private final VatRunner runner;
  private final Vats vats;
  private final VatPolicy standard;
  private final Settlements settlements;

  /**
   * @param subscribe has somebody told what happens in the world
   */
  VatDoor(
      VatRunner runner,
      Vats vats,
      VatPolicy standard,
      Function<Consumer<WorldEvent>, Subscription> subscribe) {
    this.settlements = new Settlements(this, subscribe);
    this.runner = runner;
    this.vats = vats;
    this.standard = standard;
  }

  @Override
  public String name() {
    return runner.name();
  }

  @Override
  public VatFigures figures() {
    var vat = vats.store().vat(name());
    var suspended = runner.suspendedBecause();
    boolean running = runner.isRunning();
    return new VatFigures(
        name(),
        suspended != null ? State.SUSPENDED : running ? State.RUNNING : State.IDLE,
        running,
        vat.objectCount(),
        vat.byteCount() + vat.chunks().byteCount(),
        runner.turnsPerSecond(),
        runner.waiting(),
        WellKnown.GATEKEEPER_ID,
        suspended == null ? "" : suspended);
  }

  @Override
  public PendingAnswer<TurnResult> load(List<SourceText> sources) {
    var names = String.join(", ", sources.stream().map(SourceText::name).toList());
    return run(new TurnRequest("load", "load " + names, heap -> heap.load(sources), true));
  }

  @Override
  public PendingAnswer<TurnResult> run(TurnRequest request) {
    return runner.run(request);
  }

  @Override
  public PendingAnswer<TurnResult> again(long failedTurn) {
    return runner.again(failedTurn);
  }

  @Override
  public <T> PendingAnswer<T> look(Function<VatHeap, T> look) {
    return runner.look(look);
  }

  @Override
  public void interrupt() {
    runner.interrupt();
  }

  @Override
  public CompletableFuture<TurnResult> suspend(String reason) {
    return runner.suspend(reason);
  }

  @Override
  public CompletableFuture<TurnResult> resume() {
    return runner.resume();
  }

  @Override
  public CompletableFuture<TurnResult> skipMessage() {
    return runner.skipMessage();
  }

  @Override
  public CompletableFuture<TurnResult> restart() {
    return runner.restart(null);
  }

  @Override
  public CompletableFuture<VatPolicy> policy() {
    return look(heap -> {
      var own = heap.standing().policy();
      return own == null ? standard : own;
    });
  }

  @Override
  public CompletableFuture<TurnResult> policy(VatPolicy policy) {
    return run(KernelRequest.of("policy", "how the vat is run", heap -> heap.policy(policy)));
  }

  @Override
  public CompletableFuture<Optional<VatMeter>> meter() {
    return look(heap -> Optional.ofNullable(heap.standing().meter()));
  }

  @Override
  public CompletableFuture<TurnResult> meter(@Nullable VatMeter meter) {
    return run(KernelRequest.of("meter", "a new meter", heap -> heap.standing().meter(meter)));
  }

  @Override
  public CompletableFuture<TurnResult> upgrade(String code, String message) {
    var upgrade = upgradeOf(code, message);
    return run(
        new TurnRequest("upgrade", "upgrade " + message, heap -> heap.upgrade(upgrade), true));
  }

  @Override
  public CompletableFuture<UpgradeReport> tryUpgrade(String code, String message) {
    return runner
        .tryUpgrade(upgradeOf(code, message))
        .thenApplyAsync(report -> report.withFailures(located(report.failures())));
  }

  /** Finding a way to an object reads the vat, so it is done for the first few. */
  private List<Failure> located(List<Failure> failures) {
    var finder = new PathFinder(vats);
    return IntStream.range(0, failures.size())
        .mapToObj(i -> {
          var failure = failures.get(i);
          return i < PATHS_MAX && failure.object() != 0
              ? failure.at(path(finder, failure.object()))
              : failure;
        })
        .toList();
  }

  private String path(PathFinder finder, long object) {
    return finder.pathTo(new ObjectAddress(name(), object), Progress.NONE).stream()
        .map(PathStep::label)
        .collect(Collectors.joining(" > "));
  }

  private static Upgrade upgradeOf(String code, String message) {
    return new Upgrade(new Text(code), message, new Passable.Nil(), null);
  }

  @Override
  public CompletableFuture<Long> incarnation() {
    return look(heap -> heap.standing().incarnation());
  }

  @Override
  public CompletableFuture<CustomsView> customs() {
    return look(CustomsView::of);
  }

  @Override
  public CompletableFuture<ValueSummary> outcome(long promise) {
    return settlements.await(promise, VatDoor::outcome);
  }

  private static ValueSummary outcome(VatHeap heap, FarReference promise) {
    return switch (heap.mailbox().stateOf(promise)) {
      case "fulfilled" ->
          heap.summarise(Objects.requireNonNull(heap.mailbox().outcomeOf(promise)), true);
      case "broken" -> throw new WorldException(Settlements.reason(heap, promise));
      default -> heap.summarise(promise, true);
    };
  }

  @Override
  public CompletableFuture<Granted> grant(long object, String receiver) {
    return titleOf(object)
        .thenCompose(title -> new Grant(settlements, object, title, receiver).begin());
  }

  @Override
  public CompletableFuture<TurnResult> revoke(long object) {
    return titleOf(object)
        .thenCompose(title ->
            run(
                KernelRequest.of(
                    "revoke",
                    "revoke " + title,
                    heap -> heap.mailbox().authority().revoke(heap.object(object)))));
  }

  @Override
  public CompletableFuture<TurnResult> reinstate(long object) {
    return titleOf(object)
        .thenCompose(title ->
            run(
                KernelRequest.of(
                    "reinstate",
                    "reinstate " + title,
                    heap -> heap.mailbox().authority().reinstate(heap.object(object)))));
  }

  private CompletableFuture<String> titleOf(long object) {
    return look(heap -> heap.interpreter().describe(heap.object(object)));
  }

  @Override
  public PendingAnswer<TurnResult> send(String selector, List<Passable> arguments) {
    return run(
        new TurnRequest(
            "message",
            "message " + selector,
            heap -> heap.sendToGatekeeper(selector, arguments),
            true));
  }
}
