package vivarium.vat.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;

/**
 * A slot of {@code home} that holds a promise: when that is settled, the answer takes its place. A
 * promise that is broken is taken out.
 */
final class Awaited {
  private final World world;
  private final String slot;
  private final CompletableFuture<Void> arrival = new CompletableFuture<>();

  Awaited(World world, String slot) {
    this.world = world;
    this.slot = slot;
  }

  /** Completes when the answer is in the slot. */
  CompletableFuture<Void> arrival() {
    var subscription =
        world.subscribe(event -> {
          if (event instanceof WorldEvent.TurnFinished finished
              && finished.vat().equals(World.HOME)) {
            look();
          }
        });
    look();
    return arrival.whenComplete((done, trouble) -> subscription.close());
  }

  private void look() {
    if (arrival.isDone()) {
      return;
    }
    var unused =
        world
            .vat(World.HOME)
            .look(this::isSettled)
            .whenComplete((settled, trouble) -> {
              if (trouble != null) {
                arrival.completeExceptionally(trouble);
              } else if (settled) {
                replace();
              }
            });
  }

  private Object held(VatHeap heap) {
    return heap.interpreter().send(heap.memory().wellKnown().lobby, slot);
  }

  private boolean isSettled(VatHeap heap) {
    return held(heap) instanceof FarReference far && !heap.mailbox().stateOf(far).equals("waiting");
  }

  private void replace() {
    var refusal = new AtomicReference<@Nullable String>();
    var unused =
        world
            .vat(World.HOME)
            .run(
                new TurnRequest(
                    "connect", "connected as " + slot, heap -> replace(heap, refusal), false))
            .whenComplete((result, trouble) -> tell(result, refusal.get(), trouble));
  }

  private void tell(
      @Nullable TurnResult result, @Nullable String refusal, @Nullable Throwable trouble) {
    if (trouble != null) {
      arrival.completeExceptionally(trouble);
    } else if (result instanceof TurnResult.Failed(var failure)) {
      arrival.completeExceptionally(new WorldException(failure.message()));
    } else if (refusal != null) {
      arrival.completeExceptionally(new WorldException(refusal));
    } else {
      arrival.complete(null);
    }
  }

  private Object replace(VatHeap heap, AtomicReference<@Nullable String> refusal) {
    var nil = heap.memory().wellKnown().nil;
    if (held(heap) instanceof FarReference far && isPromise(heap, far)) {
      var outcome = heap.mailbox().outcomeOf(far);
      if (heap.mailbox().stateOf(far).equals("fulfilled")
          && outcome instanceof WorldObject object) {
        Peers.put(heap, slot, object);
      } else {
        Peers.put(heap, slot, nil);
        refusal.set(String.valueOf(outcome));
      }
    }
    return nil;
  }

  private static boolean isPromise(VatHeap heap, FarReference far) {
    return !heap.mailbox().stateOf(far).equals("presence");
  }
}
