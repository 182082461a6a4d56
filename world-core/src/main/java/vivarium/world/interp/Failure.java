package vivarium.world.interp;

/**
 * What a primitive answers in place of a value when it fails; it has changed nothing then. Never
 * seen by code.
 *
 * @param code what code is told, such as {@code badTypeError}
 */
public record Failure(String code) {
  public static final Failure BAD_TYPE = new Failure("badTypeError");
  public static final Failure OVERFLOW = new Failure("overflowError");
  public static final Failure DIVISION_BY_ZERO = new Failure("divisionByZeroError");
  public static final Failure BAD_INDEX = new Failure("badIndexError");
  public static final Failure BAD_SIZE = new Failure("badSizeError");
  public static final Failure BAD_SIGN = new Failure("badSignError");
  public static final Failure BAD_ARGUMENT = new Failure("badArgumentError");
  public static final Failure SLOT_NAME = new Failure("slotNameError");
  public static final Failure UNASSIGNABLE_SLOT = new Failure("unassignableSlotError");
  public static final Failure SYNTAX = new Failure("syntaxError");
  public static final Failure BAD_UNICODE = new Failure("badUnicodeError");
  public static final Failure FROZEN = new Failure("frozenError");
  public static final Failure NOT_PASSABLE = new Failure("notPassableError");
  public static final Failure RECEIVER = new Failure("receiverError");
  public static final Failure OUTDATED = new Failure("outdatedError");
  public static final Failure UNSUPPORTED = new Failure("unsupportedError");
  public static final Failure NOT_DEFINED = new Failure("primitiveNotDefinedError");
}
