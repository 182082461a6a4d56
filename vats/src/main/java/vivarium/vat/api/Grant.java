package vivarium.vat.api;

import java.util.List;
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
 * One object given to the gatekeeper of another vat, until that has answered.
 *
 * <p>The question and the answer are messages like any other, so both survive the process; only
 * whoever waits here does not.
 */
final class Grant {
  /** What a gatekeeper is sent. */
  static final String SELECTOR = "accept:From:";

  private final Vat giver;
  private final Settlements settlements;
  private final long object;
  private final String title;
  private final String receiver;
  private final CompletableFuture<Granted> answer = new CompletableFuture<>();

  Grant(Settlements settlements, long object, String title, String receiver) {
    this.giver = settlements.vat();
    this.settlements = settlements;
    this.object = object;
    this.title = title;
    this.receiver = receiver;
  }

  /** Sends it; ends when the gatekeeper has answered. */
  CompletableFuture<Granted> begin() {
    var promise = new AtomicReference<@Nullable FarReference>();
    var cause = "grant %s to %s".formatted(title, receiver);
    var request = new TurnRequest("grant", cause, heap -> send(heap, promise), false);
    var unused =
        giver
            .run(request)
            .whenComplete((result, trouble) -> {
              if (trouble != null) {
                answer.completeExceptionally(trouble);
              } else {
                sent(result, promise.get());
              }
            });
    return answer;
  }

  private Object send(VatHeap heap, AtomicReference<@Nullable FarReference> promise) {
    var given = heap.object(object);
    heap.mailbox().authority().reinstate(given);
    heap.mailbox().authority().handOut(given);
    var gatekeeper =
        heap.interpreter().send(heap.interpreter().send(lobby(heap), "vats"), "at:", receiver);
    var sent = heap.mailbox().send(gatekeeper, SELECTOR, List.of(given, heap.name()));
    // A promise that nobody asks anything is not kept.
    var unused = heap.mailbox().stateOf(sent);
    promise.set(sent);
    return sent;
  }

  private static WorldObject lobby(VatHeap heap) {
    return heap.memory().wellKnown().lobby;
  }

  private void sent(TurnResult result, @Nullable FarReference promise) {
    switch (result) {
      case TurnResult.Done(long turn, var value, var output) when promise != null ->
          await(turn, promise.id());
      case TurnResult.Failed(var failure) ->
          answer.completeExceptionally(new WorldException(failure.message()));
      default -> answer.completeExceptionally(new WorldException("Nothing was sent."));
    }
  }

  private void await(long turn, long promise) {
    var unused =
        settlements
            .await(promise, (heap, far) -> read(heap, far, turn))
            .whenComplete((granted, trouble) -> {
              if (trouble != null) {
                answer.completeExceptionally(trouble);
              } else {
                answer.complete(granted);
              }
            });
  }

  private Granted read(VatHeap heap, FarReference promise, long turn) {
    if (heap.mailbox().stateOf(promise).equals("broken")) {
      throw new WorldException(refusal(heap, promise));
    }
    return new Granted(turn);
  }

  private String refusal(VatHeap heap, FarReference far) {
    var reason = Settlements.reason(heap, far);
    return reason.contains("'" + SELECTOR + "'")
        ? "The gatekeeper of vat '%s' takes nothing: it does not understand '%s'. Give it such a method with an upgrade."
            .formatted(receiver, SELECTOR)
        : "The gatekeeper of vat '%s' has refused it: %s".formatted(receiver, reason);
  }
}
