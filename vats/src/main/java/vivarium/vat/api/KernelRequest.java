package vivarium.vat.api;

import java.util.function.Consumer;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.interp.TurnLimits;

/** Requests that change how a vat is run; they are done whatever its budget is. */
final class KernelRequest {
  static TurnRequest of(String kind, String cause, Consumer<VatHeap> change) {
    return new TurnRequest(
            kind,
            cause,
            heap -> {
              change.accept(heap);
              return heap.memory().wellKnown().nil;
            },
            false)
        .within(TurnLimits.GENEROUS);
  }

  private KernelRequest() {}
}
