package vivarium.inspector.viewmodel;

/** What a stretch of source is, as its colour tells. */
public enum CodeCategory {
  COMMENT,
  STRING,
  NUMBER,
  /** {@code self}, {@code resend}. */
  RESERVED,
  /** Parts of a keyword message. */
  KEYWORD,
  OPERATOR,
  /** An argument's or local's name where it is declared. */
  DECLARATION,
  PRIMITIVE,
  /** Brackets, bars and dots. */
  PUNCTUATION,
  /** Characters that no token can have. */
  WRONG
}
