package vivarium.vat.api;

import java.util.function.Function;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.syntax.SourceText;

/**
 * What runs code in a vat: the vat itself, or one as it was.
 *
 * <p>Any thread may call any method; none of them waits. What is asked is done on a thread of its
 * own, one request after the other, and can be interrupted from the moment it was asked with {@link
 * PendingAnswer#interrupt}. A future ends exceptionally only with a {@link
 * vivarium.world.base.WorldException} (plain text for the person) or, if we made a mistake, a
 * {@link vivarium.world.base.WorldBug}.
 */
public interface Evaluator {
  /** The name of the vat. */
  String name();

  /**
   * Runs a text as one turn.
   *
   * @param source expressions
   * @param context the id of the object that is {@code self}; 0 for the lobby
   */
  default PendingAnswer<TurnResult> evaluate(SourceText source, long context) {
    return run(
        new TurnRequest("evaluate", source.text(), heap -> heap.evaluate(source, context), true));
  }

  /** Runs any request as one turn. */
  PendingAnswer<TurnResult> run(TurnRequest request);

  /**
   * Looks at objects without changing any; between turns, before turns that wait. Code of the vat
   * that it runs, such as a printString, has the limits of a turn, and can be interrupted as one.
   *
   * @param look runs on the vat's thread; what it answers must not hold on to mirrors or objects
   */
  <T> PendingAnswer<T> look(Function<VatHeap, T> look);

  /**
   * Ends the running turn at once, whoever asked for it; nothing of it remains. If none is running,
   * the next of the requests that wait never begins; if none waits, a look that runs is ended. Who
   * means something of their own interrupts its {@link PendingAnswer}.
   */
  void interrupt();
}
