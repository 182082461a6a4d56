package vivarium.world.interp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;

/**
 * Code ran into an error that nobody has handled yet.
 *
 * <p>Holds values of the vat, so only its message and {@link #kind} may leave the vat's thread.
 */
public final class SelfError extends WorldException {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final transient Object receiver;
  private final transient @Nullable Object payload;
  private final transient StackTrace trace;
  private final String receiverDescription;

  SelfError(
      ErrorKind kind,
      String message,
      Object receiver,
      String receiverDescription,
      @Nullable Object payload,
      StackTrace trace) {
    super(message);
    this.kind = kind;
    this.receiver = receiver;
    this.receiverDescription = receiverDescription;
    this.payload = payload;
    this.trace = trace;
  }

  /** What sort of error. */
  public ErrorKind kind() {
    return kind;
  }

  /** The value to which it happened. */
  public Object receiver() {
    return receiver;
  }

  /** The receiver in a few words, such as {@code a point}. */
  public String receiverDescription() {
    return receiverDescription;
  }

  /** What code raised it with, or null for the runtime's own errors. */
  public @Nullable Object payload() {
    return payload;
  }

  /** The activations, the innermost first. */
  public List<StackFrame> frames() {
    return trace.frames();
  }

  /** The activations as they were taken. */
  public StackTrace trace() {
    return trace;
  }

  /** The stack is that of the language, Java's says nothing. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
