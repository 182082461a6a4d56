package vivarium.vat.turn;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vivarium.world.interp.TurnLimits;

/**
 * What can be interrupted in a vat: the turn or the look that runs, and what was asked for and
 * waits.
 *
 * <p>A request is known here from the moment it is asked until it is answered, so that an interrupt
 * finds it whether it waits, is about to begin or runs. Any thread may call any method.
 */
final class Interrupts {
  /** For whom a turn runs. */
  enum Turn {
    /** For somebody who asked and waits for the answer. */
    ASKED,
    /** For a message. */
    MESSAGE,
    /** For the kernel itself: it is short, must be done, and no person interrupts it. */
    KERNEL
  }

  private final SequencedMap<PendingAnswer<?>, Runnable> waiting = new LinkedHashMap<>();
  private @Nullable PendingAnswer<?> begun;
  private boolean interruptsBegun;
  private @Nullable VatHeap runningIn;
  private Turn running = Turn.KERNEL;
  private @Nullable PendingAnswer<?> looking;
  private @Nullable VatHeap lookingIn;
  private boolean restarting;
  private boolean closing;

  // ---- requests

  /**
   * Takes note that a turn was asked for.
   *
   * @param giveUp answers in its stead if it is interrupted before it begins
   */
  synchronized void waits(PendingAnswer<?> answer, Runnable giveUp) {
    waiting.put(answer, giveUp);
  }

  /** Takes note that a request will not be answered here. */
  synchronized void forget(PendingAnswer<?> answer) {
    waiting.remove(answer);
  }

  /** Takes note that a request begins, of which the turn begins soon; false if it is not to. */
  synchronized boolean begin(PendingAnswer<?> answer) {
    if (waiting.remove(answer) == null) {
      return false;
    }
    begun = answer;
    interruptsBegun = false;
    return true;
  }

  /** Takes note that the request that had begun is answered, or is about to be. */
  synchronized void answered() {
    begun = null;
  }

  /** Interrupts a request, wherever it is. */
  void interrupt(PendingAnswer<?> answer) {
    var giveUp = giveUp(answer);
    if (giveUp != null) {
      giveUp.run();
    }
  }

  private synchronized @Nullable Runnable giveUp(PendingAnswer<?> answer) {
    var giveUp = waiting.remove(answer);
    if (giveUp == null && answer.equals(begun)) {
      interruptBegun();
    }
    return giveUp;
  }

  private void interruptBegun() {
    interruptsBegun = true;
    if (runningIn != null && running == Turn.ASKED) {
      runningIn.interrupt();
    }
  }

  /**
   * Interrupts the running turn or, if there is none, the next of the requests that wait or, if
   * none waits, the look that runs.
   */
  void interrupt() {
    var giveUp = giveUpNext();
    if (giveUp != null) {
      giveUp.run();
    }
  }

  private synchronized @Nullable Runnable giveUpNext() {
    if (runningIn != null && running == Turn.MESSAGE) {
      runningIn.interrupt();
    } else if (begun != null) {
      interruptBegun();
    } else if (runningIn == null) {
      var next = waiting.pollFirstEntry();
      if (next != null) {
        return next.getValue();
      }
      if (lookingIn != null) {
        lookingIn.interrupt();
      }
    }
    return null;
  }

  // ---- looks

  /** Begins a look. */
  synchronized void lookBegins(PendingAnswer<?> answer, VatHeap heap, TurnLimits limits) {
    looking = answer;
    lookingIn = heap;
    heap.beginLook(limits);
    if (closing || restarting) {
      heap.interrupt();
    }
  }

  synchronized void lookEnds() {
    looking = null;
    lookingIn = null;
  }

  /** Interrupts a look, if it runs. */
  synchronized void interruptLook(PendingAnswer<?> answer) {
    if (answer.equals(looking) && lookingIn != null) {
      lookingIn.interrupt();
    }
  }

  // ---- turns

  /**
   * Begins a turn.
   *
   * @param now by the clock of the vat, in nanoseconds
   */
  synchronized void turnBegins(VatHeap heap, TurnLimits limits, Turn turn, long now) {
    runningIn = heap;
    running = turn;
    heap.beginTurn(limits, now);
    if (turn == Turn.ASKED && interruptsBegun || turn != Turn.KERNEL && restarting) {
      heap.interrupt();
    }
  }

  synchronized void turnEnds() {
    runningIn = null;
  }

  synchronized boolean isRunning() {
    return runningIn != null;
  }

  // ---- a new beginning

  /** Interrupts what runs, and what begins before {@link #restarted}. */
  synchronized void restart() {
    restarting = true;
    interruptAll();
  }

  /** Takes note that the vat begins anew now. */
  synchronized void restarted() {
    restarting = false;
  }

  /** Whether what is interrupted now is to be done again, if it is a message. */
  synchronized boolean isRestarting() {
    return restarting;
  }

  private void interruptAll() {
    if (runningIn != null && running != Turn.KERNEL) {
      runningIn.interrupt();
    }
    if (lookingIn != null) {
      lookingIn.interrupt();
    }
  }

  // ---- the end

  /** Interrupts the running turn as a part of closing. */
  synchronized void close() {
    closing = true;
    interruptAll();
  }

  synchronized boolean isClosing() {
    return closing;
  }
}
