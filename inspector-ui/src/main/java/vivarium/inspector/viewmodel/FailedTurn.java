package vivarium.inspector.viewmodel;

import java.time.Instant;
import java.util.List;

/**
 * A turn that failed: nothing of it remains but this.
 *
 * @param id names the attempt for {@link ObjectWindow#retry}
 * @param cause how it ended
 * @param request what was asked, in words or source
 * @param message what went wrong, one plain sentence
 * @param frames the stack, innermost first; empty when there is none
 * @param repeatable whether the same message can be run again from the same state
 */
public record FailedTurn(
    long id,
    String vat,
    Instant at,
    Cause cause,
    String request,
    String message,
    List<FrameView> frames,
    boolean repeatable) {
  public FailedTurn {
    frames = List.copyOf(frames);
  }

  /** How a turn can fail. */
  public enum Cause {
    ERROR,
    INTERRUPTED,
    BUDGET,
    /** Something that cannot be stored was made reachable. */
    NOT_STORABLE
  }
}
