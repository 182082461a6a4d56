package vivarium.world.interp;

import vivarium.world.base.WorldClock;

/**
 * Counts what a turn uses, and stops it when that is too much or somebody asks for it.
 *
 * <p>Counting is a decrement; the clock and the request to stop are looked at once in a slice.
 */
final class Meter {
  /** Steps between two looks at the clock: far below a millisecond of work. */
  private static final int SLICE_STEPS = 2_000;

  private final Interpreter interpreter;
  private final WorldClock clock;
  private TurnLimits limits = TurnLimits.GENEROUS;
  private int stepsLeftInSlice = SLICE_STEPS;
  private long stepsBefore;
  private long allocated;
  private long deadlineNanos;
  private volatile boolean interrupted;

  Meter(Interpreter interpreter, WorldClock clock) {
    this.interpreter = interpreter;
    this.clock = clock;
    this.deadlineNanos = clock.nanoTime() + limits.wallTime().toNanos();
  }

  /**
   * Begins to count anew.
   *
   * @param began when the turn began, by the clock, in nanoseconds
   */
  void beginTurn(TurnLimits newLimits, long began) {
    limits = newLimits;
    stepsLeftInSlice = (int) Math.min(SLICE_STEPS, limits.steps());
    stepsBefore = stepsLeftInSlice - SLICE_STEPS;
    allocated = 0;
    deadlineNanos = began + limits.wallTime().toNanos();
    interrupted = false;
  }

  TurnLimits limits() {
    return limits;
  }

  /** Steps so far. */
  long steps() {
    return stepsBefore + SLICE_STEPS - stepsLeftInSlice;
  }

  /** Counts one call or one round of a loop. */
  void tick() {
    if (--stepsLeftInSlice < 0) {
      endSlice();
    }
  }

  private void endSlice() {
    stepsBefore += SLICE_STEPS;
    stepsLeftInSlice = SLICE_STEPS;
    look();
  }

  /** Looks whether the turn is to stop. */
  void look() {
    lookBesidesTime();
    if (clock.nanoTime() - deadlineNanos > 0) {
      throw aborted(TurnAborted.Reason.TIME);
    }
  }

  /** The same for a turn that has taken no time yet. */
  void lookBesidesTime() {
    if (interrupted) {
      throw aborted(TurnAborted.Reason.INTERRUPTED);
    }
    if (steps() >= limits.steps()) {
      throw aborted(TurnAborted.Reason.STEPS);
    }
  }

  /** Counts memory that is about to be used, before it is used. */
  void allocate(long bytes) {
    allocated += bytes;
    if (allocated > limits.allocatedBytes() || allocated < 0) {
      throw aborted(TurnAborted.Reason.ALLOCATION);
    }
  }

  private TurnAborted aborted(TurnAborted.Reason reason) {
    return new TurnAborted(reason, interpreter.stack().capture());
  }

  /** Asks the turn to stop; any thread may. */
  void interrupt() {
    interrupted = true;
  }
}
