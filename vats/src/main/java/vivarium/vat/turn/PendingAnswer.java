package vivarium.vat.turn;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import vivarium.world.base.WorldException;

/**
 * An answer that a vat owes to whoever asked, and a way to have no more of it.
 *
 * <p>Who asks for something may interrupt it from that moment on: what waits never begins, what
 * runs is stopped. So an interrupt cannot come too early, and never hits what others asked for. Any
 * thread may call any method.
 *
 * @param <T> what is answered
 */
public final class PendingAnswer<T> extends CompletableFuture<T> {
  private final Consumer<PendingAnswer<T>> interrupter;
  private final AtomicBoolean taken = new AtomicBoolean();

  PendingAnswer(Consumer<PendingAnswer<T>> interrupter) {
    this.interrupter = interrupter;
  }

  /** One that says at once why there is no other. */
  static <T> PendingAnswer<T> refused(WorldException reason) {
    var answer = new PendingAnswer<T>(done -> {});
    answer.completeExceptionally(reason);
    return answer;
  }

  /**
   * Has what was asked for not be done. If it waits, it never begins; a turn that runs is stopped
   * at its next step and leaves nothing; a look that runs code of the vat is stopped, too, any
   * other look ends by itself. The answer says so: that of a turn is a {@link TurnResult.Failed},
   * that of a look a {@link WorldException}. Does nothing once the answer is there.
   */
  public void interrupt() {
    if (!isDone()) {
      interrupter.accept(this);
    }
  }

  /** Takes it out of what waits, to be begun or given up; false if that was done before. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }
}
