package vivarium.world.syntax;

/** How an editor colours a {@link Token}. */
public enum TokenCategory {
  /** A name: the selector of a unary message, a slot. */
  IDENTIFIER,
  /** A part of a keyword selector, with its colon. */
  KEYWORD,
  /** A binary selector, and {@code =}, {@code <-} and {@code *} in slot lists. */
  OPERATOR,
  /** A whole number in any base. */
  INTEGER,
  /** A number with a fraction or an exponent. */
  FLOAT,
  /** A string, also one that is not closed yet. */
  STRING,
  /** A comment, also one that is not closed yet. */
  COMMENT,
  /** An argument slot with its colon. */
  ARGUMENT,
  /** A name or keyword of the runtime, which begins with {@code _}. */
  PRIMITIVE,
  /** The word {@code self}. */
  SELF,
  /** The {@code resend.} or {@code parent.} that begins a resend. */
  RESEND,
  /** Parentheses, brackets, braces, bars, periods and {@code ^}. */
  PUNCTUATION,
  /** Something that has no meaning in the language. */
  ERROR
}
