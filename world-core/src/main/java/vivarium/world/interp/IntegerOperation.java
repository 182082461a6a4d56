package vivarium.world.interp;

import java.math.BigInteger;
import java.util.Locale;
import vivarium.world.object.Integers;
import vivarium.world.object.WellKnown;

/**
 * The arithmetic that almost every method does: on integers of any size, but quick where they are
 * longs. A result that does not fit a long goes on as a big integer.
 */
public enum IntegerOperation implements Primitive.OneArgument {
  ADD,
  SUB,
  MUL,
  EQ,
  NE,
  LT,
  LE,
  GE,
  GT;

  /** Larger integers would take minutes to multiply; 2^(2^25) has ten million digits. */
  public static final int BITS_MAX = 1 << 25;

  /** The name of the primitive, such as {@code _IntAdd:}. */
  public String primitiveName() {
    boolean comparison = compareTo(EQ) >= 0;
    var word =
        comparison ? name() : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    return "_Int" + word + ":";
  }

  @Override
  public Object call(Interpreter interpreter, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return compute(interpreter.universe().wellKnown(), x, y);
    }
    return Integers.isInteger(a) && Integers.isInteger(b)
        ? computeBig(interpreter, Integers.big(a), Integers.big(b))
        : Failure.BAD_TYPE;
  }

  /** The result for two longs. */
  Object compute(WellKnown known, long a, long b) {
    return switch (this) {
      case ADD -> {
        long sum = a + b;
        yield ((a ^ sum) & (b ^ sum)) < 0 ? big(a).add(big(b)) : (Object) sum;
      }
      case SUB -> {
        long difference = a - b;
        yield ((a ^ b) & (a ^ difference)) < 0 ? big(a).subtract(big(b)) : (Object) difference;
      }
      case MUL -> {
        long product = a * b;
        yield Math.multiplyHigh(a, b) == product >> 63 ? (Object) product : big(a).multiply(big(b));
      }
      case EQ -> known.truth(a == b);
      case NE -> known.truth(a != b);
      case LT -> known.truth(a < b);
      case LE -> known.truth(a <= b);
      case GE -> known.truth(a >= b);
      case GT -> known.truth(a > b);
    };
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private Object computeBig(Interpreter interpreter, BigInteger a, BigInteger b) {
    return switch (this) {
      case ADD -> sized(interpreter, a.add(b));
      case SUB -> sized(interpreter, a.subtract(b));
      case MUL ->
          (long) a.bitLength() + b.bitLength() > BITS_MAX
              ? Failure.OVERFLOW
              : sized(interpreter, a.multiply(b));
      case EQ -> interpreter.truth(a.equals(b));
      case NE -> interpreter.truth(!a.equals(b));
      case LT -> interpreter.truth(a.compareTo(b) < 0);
      case LE -> interpreter.truth(a.compareTo(b) <= 0);
      case GE -> interpreter.truth(a.compareTo(b) >= 0);
      case GT -> interpreter.truth(a.compareTo(b) > 0);
    };
  }

  private static Object sized(Interpreter interpreter, BigInteger result) {
    interpreter.allocate(result.bitLength() / Byte.SIZE);
    return Integers.normal(result);
  }
}
