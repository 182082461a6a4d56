package vivarium.vat.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.CustomsView;
import vivarium.vat.turn.Rehearsal;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatMeter;
import vivarium.vat.turn.VatPolicy;
import vivarium.vat.turn.VatRunner;
import vivarium.world.store.WorldStore;
import vivarium.world.syntax.SourceText;

/** A vat as the outside sees it. */
final class VatDoor implements Vat {
  /** The gatekeeper's number, the same in every vat. */
  private static final long GATEKEEPER = 5;

  private final VatRunner runner;
  private final WorldStore store;
  private final VatPolicy standard;

  VatDoor(VatRunner runner, WorldStore store, VatPolicy standard) {
    this.runner = runner;
    this.store = store;
    this.standard = standard;
  }

  @Override
  public String name() {
    return runner.name();
  }

  @Override
  public VatFigures figures() {
    var vat = store.vat(name());
    var suspended = runner.suspendedBecause();
    return new VatFigures(
        name(),
        state(suspended),
        vat.objectCount(),
        vat.byteCount() + vat.chunks().byteCount(),
        runner.turnsPerSecond(),
        runner.waiting(),
        GATEKEEPER,
        suspended == null ? "" : suspended);
  }

  private VatFigures.State state(@Nullable String suspended) {
    if (runner.isRunning()) {
      return VatFigures.State.RUNNING;
    }
    return suspended == null ? VatFigures.State.IDLE : VatFigures.State.SUSPENDED;
  }

  @Override
  public CompletableFuture<TurnResult> evaluate(SourceText source, long context) {
    return run(
        new TurnRequest("evaluate", source.text(), heap -> heap.evaluate(source, context), true));
  }

  @Override
  public CompletableFuture<TurnResult> load(List<SourceText> sources) {
    var names = String.join(", ", sources.stream().map(SourceText::name).toList());
    return run(new TurnRequest("load", "load " + names, heap -> heap.load(sources), true));
  }

  @Override
  public CompletableFuture<TurnResult> run(TurnRequest request) {
    return runner.run(request);
  }

  @Override
  public CompletableFuture<TurnResult> again(long failedTurn) {
    return runner.again(failedTurn);
  }

  @Override
  public <T> CompletableFuture<T> look(Function<VatHeap, T> look) {
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
  public CompletableFuture<VatPolicy> policy() {
    return look(heap -> {
      var own = heap.standing().policy();
      return own == null ? standard : own;
    });
  }

  @Override
  public CompletableFuture<TurnResult> policy(VatPolicy policy) {
    return run(
        KernelRequest.of("policy", "how the vat is run", heap -> heap.standing().policy(policy)));
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
    return run(upgradeRequest(code, message));
  }

  @Override
  public CompletableFuture<Rehearsal> tryUpgrade(String code, String message) {
    return runner.rehearse(upgradeRequest(code, message));
  }

  private static TurnRequest upgradeRequest(String code, String message) {
    var upgrade = new Upgrade(new Text(code), message, new Passable.Nil(), null);
    return new TurnRequest("upgrade", "upgrade " + message, heap -> heap.upgrade(upgrade), true);
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
  public CompletableFuture<TurnResult> send(String selector, List<Passable> arguments) {
    return run(
        new TurnRequest(
            "message",
            "message " + selector,
            heap -> heap.sendToGatekeeper(selector, arguments),
            true));
  }
}
