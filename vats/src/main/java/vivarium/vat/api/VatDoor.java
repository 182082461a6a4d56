package vivarium.vat.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.vat.turn.VatRunner;
import vivarium.world.store.WorldStore;
import vivarium.world.syntax.SourceText;

/** A vat as the outside sees it. */
final class VatDoor implements Vat {
  /** The gatekeeper's number, the same in every vat. */
  private static final long GATEKEEPER = 5;

  private final VatRunner runner;
  private final WorldStore store;

  VatDoor(VatRunner runner, WorldStore store) {
    this.runner = runner;
    this.store = store;
  }

  @Override
  public String name() {
    return runner.name();
  }

  @Override
  public VatFigures figures() {
    var vat = store.vat(name());
    return new VatFigures(
        name(),
        runner.isRunning() ? VatFigures.State.RUNNING : VatFigures.State.IDLE,
        vat.objectCount(),
        vat.byteCount() + vat.chunks().byteCount(),
        runner.turnsPerSecond(),
        runner.waiting(),
        GATEKEEPER,
        "");
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
}
