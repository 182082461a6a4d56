package vivarium.vat.log;

/**
 * Who sends a message, or is sent one.
 *
 * @param sort what it is
 * @param name the vat, the service, or what the world calls itself
 */
public record Party(Sort sort, String name) {
  /** What can send messages or be sent them. */
  public enum Sort {
    /** A vat of this world. */
    VAT,
    /** Another world. */
    WORLD,
    /** Something of the program. */
    SERVICE,
    /** A promise that the vat waits for: the message goes on to what it will be. */
    PROMISE,
    /** It is not known any more. */
    UNKNOWN
  }

  /** Nobody knows. */
  public static final Party UNKNOWN = new Party(Sort.UNKNOWN, "");

  /** In words. */
  public String text() {
    return switch (sort) {
      case VAT -> "vat " + name;
      case WORLD -> "world " + name;
      case SERVICE -> "service " + name;
      case PROMISE -> "promise " + name;
      case UNKNOWN -> "unknown";
    };
  }
}
