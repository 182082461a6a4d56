package vivarium.vat.kind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.FailedTurn;
import vivarium.world.base.WorldException;

/**
 * Code of the world raised an error that nobody there handled, and its turn was undone: nothing of
 * it is left. The message is the error's own text, which names the object and what is wrong.
 */
public final class CodeFailed extends WorldException {
  private static final long serialVersionUID = 1L;

  private final transient FailedTurn failure;
  private final @Nullable String errorName;

  CodeFailed(FailedTurn failure, @Nullable String errorName) {
    super(failure.message());
    this.failure = failure;
    this.errorName = errorName;
  }

  /** Where it went wrong, activation by activation. */
  public FailedTurn failure() {
    return failure;
  }

  /**
   * The name by which code of the world tells errors apart, such as {@code keyNotFoundError}; empty
   * where it was no error of code, such as an interrupt.
   */
  public Optional<String> errorName() {
    return Optional.ofNullable(errorName);
  }
}
