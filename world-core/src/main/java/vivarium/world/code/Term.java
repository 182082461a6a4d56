package vivarium.world.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of code with its names resolved. It is data: how it is run is decided elsewhere.
 *
 * <p>{@code site} is the index of a {@link SendSite} of the method.
 */
public sealed interface Term {
  /** A value that stands in the code: a number, a string, an object literal. */
  record Literal(Object value) implements Term {}

  /** The receiver of the running method. */
  record Self() implements Term {}

  /** The value of an argument or local. */
  record ReadVariable(Variable variable) implements Term {}

  /** Assigns a local. Its own value is self, since it is a message to the implicit self. */
  record AssignVariable(Variable variable, Term value) implements Term {}

  /** Makes a block that remembers the running activation. */
  record MakeBlock(Code code) implements Term {}

  /**
   * A message.
   *
   * @param receiver null for the implicit self; that no variable is meant is settled already
   */
  record Send(@Nullable Term receiver, String selector, List<Term> arguments, int site)
      implements Term {}

  /**
   * A message looked up above the holder of the running method.
   *
   * @param delegate the parent slot to look in, or null for all parents
   */
  record Resend(@Nullable String delegate, String selector, List<Term> arguments, int site)
      implements Term {}

  /**
   * A call of the runtime.
   *
   * @param name without a trailing {@code IfFail:}
   * @param ifFail what to send {@code value:With:} on failure, or null without {@code IfFail:}
   */
  record PrimitiveCall(
      Term receiver, String name, List<Term> arguments, @Nullable Term ifFail, int site)
      implements Term {}
}
