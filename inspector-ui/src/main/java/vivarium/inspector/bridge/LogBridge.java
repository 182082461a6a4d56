package vivarium.inspector.bridge;

import java.util.concurrent.CompletableFuture;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.bridge.translate.Logs;
import vivarium.inspector.bridge.translate.Refs;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.FormerObject;
import vivarium.inspector.viewmodel.LogStretch;
import vivarium.inspector.viewmodel.LogWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnDetail;
import vivarium.vat.history.History;
import vivarium.vat.log.VatLog;
import vivarium.world.base.WorldException;

/** The logs of a running world's vats. */
final class LogBridge implements LogWindow {
  /** More objects than anybody reads; all are counted. */
  private static final int OBJECTS_MAX = 200;

  private final VatLog log;
  private final History history;
  private final Requests requests;

  LogBridge(VatLog log, History history, Requests requests) {
    this.log = log;
    this.history = history;
    this.requests = requests;
  }

  @Override
  public CompletableFuture<Answer<LogStretch>> turns(String vat, long before, int count) {
    return requests.onDisk(() -> Logs.of(log.page(vat, before, count)));
  }

  @Override
  public CompletableFuture<Answer<TurnDetail>> turn(String vat, long turn) {
    return requests.onDisk(() -> Logs.of(vat, log.details(vat, turn, OBJECTS_MAX)));
  }

  @Override
  public CompletableFuture<Answer<FormerObject>> objectAt(ObjectRef ref, long turn) {
    return requests.onDisk(() -> {
      var found = history.objectAt(Refs.address(ref), turn);
      if (found == null) {
        throw new WorldException(
            "The object %s did not exist right after turn %,d.".formatted(ref.label(), turn));
      }
      return Logs.of(found);
    });
  }
}
