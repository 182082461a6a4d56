package vivarium.vat.turn;

import java.util.function.Function;
import vivarium.vat.message.Trouble;
import vivarium.vat.turn.Interrupts.Turn;
import vivarium.vat.turn.Leaving.Farewell;
import vivarium.world.interp.TurnLimits;

/**
 * Lets messages into a vat, each as a turn, and says what becomes of one that fails: it is refused,
 * or it stays and the vat is suspended.
 *
 * <p>For the vat's thread only.
 */
final class Reception {
  private final String vat;
  private final WorkQueue queue;
  private final TurnEngine engine;
  private final Interrupts interrupts;
  private final Suspension suspension;
  private final TurnSaver saver;

  Reception(
      String vat,
      WorkQueue queue,
      TurnEngine engine,
      Interrupts interrupts,
      Suspension suspension,
      TurnSaver saver) {
    this.vat = vat;
    this.queue = queue;
    this.engine = engine;
    this.interrupts = interrupts;
    this.suspension = suspension;
    this.saver = saver;
  }

  void receive(VatHeap heap, Receipt receipt) {
    if (!(engine.run(heap, receipt.request(), Turn.MESSAGE)
        instanceof TurnResult.Failed(var failure))) {
      receipt.done();
      suspension.leaveIfItHas(heap);
      saver.delivered(vat);
      return;
    }
    if (interrupts.isClosing() && failure.cause() == FailedTurn.Cause.INTERRUPTED) {
      receipt.done(); // it stays on disk, where the next opening finds it
      return;
    }
    if (interrupts.isRestarting() && failure.cause() == FailedTurn.Cause.INTERRUPTED) {
      queue.putBack(receipt); // the restart comes first, and then it is delivered again
      return;
    }
    receipt.mayBeGone(); // from now on a person may have it done otherwise
    var farewell = heap.leaving().takeFailure();
    if (farewell != null) {
      var ended =
          Trouble.VAT_TERMINATED.text(
              "The vat '%s' has ended: %s".formatted(vat, farewell.sentence()));
      refuse(heap, receipt, leaving(farewell, receipt.refusal(ended).body()));
      suspension.leaveIfItHas(heap);
      return;
    }
    failed(heap, receipt, failure);
    saver.delivered(vat);
  }

  private void failed(VatHeap heap, Receipt receipt, FailedTurn failure) {
    if (failure.cause() == FailedTurn.Cause.NOT_SAVED) {
      keep(receipt, failure.message());
    } else if (engine.policyOf(heap).onError() == VatPolicy.OnError.SUSPEND
        || engine.isMeterUsedUp(heap)) {
      suspend(heap, receipt, failure);
    } else {
      refuse(heap, receipt, receipt.refusal(failure.message()).within(TurnLimits.GENEROUS));
    }
  }

  /** On disk first: who sees that the vat is suspended can rely on it, whatever happens then. */
  private void suspend(VatHeap heap, Receipt receipt, FailedTurn failure) {
    var reason = "%s failed: %s".formatted(receipt.request().cause(), failure.message());
    engine.run(heap, suspension.beginning(reason), Turn.KERNEL);
    keep(receipt, reason);
  }

  private void refuse(VatHeap heap, Receipt receipt, TurnRequest refusal) {
    if (engine.run(heap, refusal, Turn.KERNEL) instanceof TurnResult.Failed(var failure)) {
      keep(receipt, failure.message());
    } else {
      receipt.done();
    }
  }

  /** Leaves a message where it is and delivers no more until somebody says so. */
  private void keep(Receipt receipt, String reason) {
    queue.putBack(receipt);
    suspension.now(reason);
    saver.standingChanged(vat);
  }

  /** The turn with which a vat ends itself for a reason. */
  static TurnRequest leaving(Farewell farewell, Function<VatHeap, Object> before) {
    return new TurnRequest(
            "exit",
            farewell.sentence(),
            heap -> {
              var answer = before.apply(heap);
              heap.leaving().put(farewell);
              return answer;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }
}
