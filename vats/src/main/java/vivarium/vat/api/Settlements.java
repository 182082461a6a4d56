package vivarium.vat.api;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.FarReference;

/** Waits for promises of a vat, for somebody outside; such waiting does not survive the process. */
record Settlements(Vat vat, Function<Consumer<WorldEvent>, Subscription> subscribe) {
  /**
   * What becomes of a promise.
   *
   * @param id the number of the promise in the vat; for any other far reference it ends at once
   * @param reading reads the promise on the vat's thread once it is settled; what it throws is how
   *     the waiting ends
   */
  <T> CompletableFuture<T> await(long id, BiFunction<VatHeap, FarReference, T> reading) {
    var answer = new CompletableFuture<T>();
    // A promise is settled by a turn of the vat that waits for it.
    var subscription =
        subscribe.apply(event -> {
          if (event instanceof WorldEvent.TurnFinished finished
              && finished.vat().equals(vat.name())) {
            look(id, reading, answer);
          }
        });
    look(id, reading, answer);
    var unused = answer.whenComplete((done, trouble) -> subscription.close());
    return answer;
  }

  /** Why a promise was broken, in words. */
  static String reason(VatHeap heap, FarReference broken) {
    var reason = Objects.requireNonNull(heap.mailbox().outcomeOf(broken));
    return reason instanceof String text ? text : heap.interpreter().describe(reason);
  }

  private <T> void look(
      long id, BiFunction<VatHeap, FarReference, T> reading, CompletableFuture<T> answer) {
    if (!answer.isDone()) {
      var unused =
          vat.look(heap -> read(heap, id, reading, answer))
              .whenComplete((done, trouble) -> {
                if (trouble != null) {
                  answer.completeExceptionally(trouble);
                }
              });
    }
  }

  private static <T> boolean read(
      VatHeap heap,
      long id,
      BiFunction<VatHeap, FarReference, T> reading,
      CompletableFuture<T> answer) {
    return heap.object(id) instanceof FarReference far
        && !heap.mailbox().stateOf(far).equals("waiting")
        && answer.complete(reading.apply(heap, far));
  }
}
