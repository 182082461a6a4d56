package vivarium.vat.kind;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.VatHeap;
import vivarium.world.base.WorldException;
import vivarium.world.interp.SelfError;

/** Work of a program in a turn, and what came of it; read when the turn is over. */
final class Attempt<T extends @Nullable Object> {
  private final Function<Inside, T> work;

  private @Nullable T value;
  private @Nullable RuntimeException thrown;
  private @Nullable String errorName;

  Attempt(Function<Inside, T> work) {
    this.work = work;
  }

  void run(Inside inside) {
    value = null;
    thrown = null;
    errorName = null;
    try {
      value = work.apply(inside);
    } catch (SelfError error) {
      errorName = nameOf(error, inside.heap());
      throw error;
    } catch (WorldException plain) {
      throw plain;
    } catch (RuntimeException own) {
      thrown = own;
      throw new WorldException("The program failed within its turn: " + own, own);
    }
  }

  /** What the work answered. */
  @SuppressWarnings("NullAway") // null is a value here where T has it
  T value() {
    return value;
  }

  /**
   * What is thrown to the program when the turn has failed: its own exception, or what is told of
   * the turn.
   */
  RuntimeException trouble(FailedTurn failure) {
    return thrown == null ? new CodeFailed(failure, errorName) : thrown;
  }

  private static @Nullable String nameOf(SelfError error, VatHeap heap) {
    var problem = error.payload();
    if (problem == null || !heap.interpreter().understands(problem, "name")) {
      return null;
    }
    try {
      return heap.interpreter().send(problem, "name") instanceof String name ? name : null;
    } catch (WorldException unnamed) {
      return null;
    }
  }
}
