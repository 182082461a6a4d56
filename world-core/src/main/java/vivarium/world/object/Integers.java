package vivarium.world.object;

import java.math.BigInteger;

/**
 * Integers as values: a {@link Long} where it fits, otherwise a {@link BigInteger}.
 *
 * <p>Every integer that becomes a value of the world goes through here, so that equal integers are
 * always of the same class.
 */
public final class Integers {
  private static final int LONG_BITS = 63;

  /** The value for an integer of any size. */
  public static Object normal(BigInteger value) {
    if (value.bitLength() <= LONG_BITS) {
      return value.longValue();
    }
    return value;
  }

  /** Whether a value is an integer. */
  public static boolean isInteger(Object value) {
    return value instanceof Long || value instanceof BigInteger;
  }

  /** An integer value of either class, to compute with where longs are too small. */
  public static BigInteger big(Object integer) {
    return integer instanceof BigInteger large ? large : BigInteger.valueOf((Long) integer);
  }

  private Integers() {}
}
