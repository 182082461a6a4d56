package vivarium.world.interp;

/** The sorts of errors that code can run into; the names are what handlers see. */
public enum ErrorKind {
  UNDEFINED_SELECTOR("undefinedSelector"),
  AMBIGUOUS_SELECTOR("ambiguousSelector"),
  MISSING_PARENT("missingParentSelector"),
  MISMATCHED_ARGUMENT_COUNT("mismatchedArgumentCountSelector"),
  PERFORM_TYPE("performTypeErrorSelector"),
  PRIMITIVE_FAILED("primitiveFailed"),
  STACK_OVERFLOW("stackOverflow"),
  NON_LIFO_BLOCK("nonLifoBlock"),
  SYNTAX("syntaxError"),
  /** Raised by code itself. */
  SIGNAL("signal");

  private final String word;

  ErrorKind(String word) {
    this.word = word;
  }

  /** What a handler in the language is told. */
  public String word() {
    return word;
  }
}
