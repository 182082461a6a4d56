package vivarium.world.interp;

import java.time.Duration;

/**
 * How much one turn may use.
 *
 * @param steps calls and rounds of loops
 * @param wallTime from the beginning of the turn
 * @param allocatedBytes estimated, for objects made and never subtracted
 * @param depthMax how many activations may wait for each other
 */
public record TurnLimits(long steps, Duration wallTime, long allocatedBytes, int depthMax) {
  /**
   * How deep calls may go. The thread's stack must be large enough: see {@link
   * Interpreter#STACK_BYTES}.
   */
  public static final int DEPTH_MAX = 20_000;

  /** So generous that only code that would never end meets them. */
  public static final TurnLimits GENEROUS =
      new TurnLimits(Long.MAX_VALUE, Duration.ofHours(1), 1L << 40, DEPTH_MAX);
}
