package vivarium.world.interp;

import java.util.List;
import vivarium.world.base.WorldException;

/**
 * The turn was stopped from outside or has used up its budget. No code can catch it; nothing of the
 * turn remains.
 */
public final class TurnAborted extends WorldException {
  private static final long serialVersionUID = 1L;

  /** Why a turn is stopped. */
  public enum Reason {
    INTERRUPTED("The turn was interrupted."),
    STEPS("The turn was stopped: it took more steps than its budget allows."),
    TIME("The turn was stopped: it took longer than its budget allows."),
    ALLOCATION("The turn was stopped: it made more objects than its budget allows."),
    JAVA_STACK("The turn was stopped: its calls were nested too deeply.");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final Reason reason;
  private final transient StackTrace trace;

  TurnAborted(Reason reason, StackTrace trace) {
    super(reason.text);
    this.reason = reason;
    this.trace = trace;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What was running, the innermost first; for the vat's thread only. */
  public List<StackFrame> frames() {
    return trace.frames();
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
