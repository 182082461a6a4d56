package vivarium.world.primitive;

import java.math.BigInteger;
import java.util.function.BinaryOperator;
import vivarium.world.interp.Failure;
import vivarium.world.interp.IntegerOperation;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.Integers;

/** Integers of any size, beyond what {@link IntegerOperation} has. */
final class IntegerPrimitives {
  private static final int BITS_MAX = IntegerOperation.BITS_MAX;

  private static final int LONG_SHIFT_MAX = 63;

  static void enter(Registry registry) {
    enterArithmetic(registry);
    enterBits(registry);
    enterConversion(registry);
  }

  private static void enterArithmetic(Registry registry) {
    for (var operation : IntegerOperation.values()) {
      registry.oneArgument(operation.primitiveName(), operation);
    }
    registry.oneArgument(
        "_IntDiv:", (_, a, b) -> divide(a, b, (x, y) -> x / y, BigInteger::divide));
    registry.oneArgument(
        "_IntMod:", (_, a, b) -> divide(a, b, (x, y) -> x % y, BigInteger::remainder));
    registry.oneArgument(
        "_IntFloorDiv:", (_, a, b) -> divide(a, b, Math::floorDiv, IntegerPrimitives::floorDivide));
    registry.oneArgument(
        "_IntFloorMod:", (_, a, b) -> divide(a, b, Math::floorMod, IntegerPrimitives::floorModulo));
    registry.oneArgument("_IntPower:", IntegerPrimitives::power);
    registry.oneArgument("_IntGcd:", (_, a, b) -> big(a, b, BigInteger::gcd));
    registry.unary("_IntSquareRoot", (_, a) -> squareRoot(a));
  }

  private interface LongOperation {
    long apply(long a, long b);
  }

  private static Object divide(
      Object a, Object b, LongOperation small, BinaryOperator<BigInteger> large) {
    if (!Integers.isInteger(a) || !Integers.isInteger(b)) {
      return Failure.BAD_TYPE;
    }
    if (b.equals(0L)) {
      return Failure.DIVISION_BY_ZERO;
    }
    if (a instanceof Long x && b instanceof Long y && y != -1) { // -2^63 / -1 is no long
      return small.apply(x, y);
    }
    return big(a, b, large);
  }

  private static BigInteger floorDivide(BigInteger a, BigInteger b) {
    var parts = a.divideAndRemainder(b);
    boolean exact = parts[1].signum() == 0 || parts[1].signum() == b.signum();
    return exact ? parts[0] : parts[0].subtract(BigInteger.ONE);
  }

  private static BigInteger floorModulo(BigInteger a, BigInteger b) {
    var remainder = a.remainder(b);
    boolean exact = remainder.signum() == 0 || remainder.signum() == b.signum();
    return exact ? remainder : remainder.add(b);
  }

  private static Object power(Interpreter interpreter, Object a, Object b) {
    if (!Integers.isInteger(a) || !Integers.isInteger(b)) {
      return Failure.BAD_TYPE;
    }
    var base = Integers.big(a);
    if (Integers.big(b).signum() < 0) {
      return Failure.BAD_SIGN;
    }
    if (base.abs().bitLength() <= 1) {
      return smallPower(base, Integers.big(b));
    }
    if (!(b instanceof Long exponent) || exponent > BITS_MAX / base.bitLength()) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate(exponent * base.bitLength() / Byte.SIZE);
    return Integers.normal(base.pow(exponent.intValue()));
  }

  /** Powers of 0, 1 and -1, however large the exponent. */
  private static Object smallPower(BigInteger base, BigInteger exponent) {
    if (exponent.signum() == 0) {
      return 1L;
    }
    return Integers.normal(exponent.testBit(0) ? base : base.abs());
  }

  private static Object squareRoot(Object a) {
    if (!Integers.isInteger(a)) {
      return Failure.BAD_TYPE;
    }
    var number = Integers.big(a);
    return number.signum() < 0 ? Failure.BAD_SIGN : Integers.normal(number.sqrt());
  }

  private static Object big(Object a, Object b, BinaryOperator<BigInteger> operation) {
    return Integers.isInteger(a) && Integers.isInteger(b)
        ? Integers.normal(operation.apply(Integers.big(a), Integers.big(b)))
        : Failure.BAD_TYPE;
  }

  private static Object bits(
      Object a, Object b, LongOperation small, BinaryOperator<BigInteger> large) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) small.apply(x, y)
        : big(a, b, large);
  }

  private static void enterBits(Registry registry) {
    registry.oneArgument("_IntAnd:", (_, a, b) -> bits(a, b, (x, y) -> x & y, BigInteger::and));
    registry.oneArgument("_IntOr:", (_, a, b) -> bits(a, b, (x, y) -> x | y, BigInteger::or));
    registry.oneArgument("_IntXor:", (_, a, b) -> bits(a, b, (x, y) -> x ^ y, BigInteger::xor));
    registry.unary(
        "_IntComplement",
        (_, a) ->
            Integers.isInteger(a) ? Integers.normal(Integers.big(a).not()) : Failure.BAD_TYPE);
    registry.unary(
        "_IntBitLength",
        (_, a) ->
            Integers.isInteger(a) ? (Object) (long) Integers.big(a).bitLength() : Failure.BAD_TYPE);
    registry.unary(
        "_IntBitCount",
        (_, a) ->
            Integers.isInteger(a) ? (Object) (long) Integers.big(a).bitCount() : Failure.BAD_TYPE);
    registry.oneArgument("_IntArithmeticShiftLeft:", IntegerPrimitives::shiftLeft);
    registry.oneArgument("_IntArithmeticShiftRight:", (_, a, b) -> shiftRight(a, b));
  }

  private static Object shiftLeft(Interpreter interpreter, Object a, Object b) {
    if (!Integers.isInteger(a) || !Integers.isInteger(b)) {
      return Failure.BAD_TYPE;
    }
    if (Integers.big(b).signum() < 0) {
      return Failure.BAD_SIGN;
    }
    if (a.equals(0L)) {
      return a;
    }
    if (!(b instanceof Long distance) || distance + Integers.big(a).bitLength() > BITS_MAX) {
      return Failure.OVERFLOW;
    }
    interpreter.allocate(distance / Byte.SIZE);
    return Integers.normal(Integers.big(a).shiftLeft(distance.intValue()));
  }

  private static Object shiftRight(Object a, Object b) {
    if (!Integers.isInteger(a) || !Integers.isInteger(b)) {
      return Failure.BAD_TYPE;
    }
    if (Integers.big(b).signum() < 0) {
      return Failure.BAD_SIGN;
    }
    int distance = b instanceof Long small && small < BITS_MAX ? small.intValue() : BITS_MAX;
    if (a instanceof Long x) {
      return x >> Math.min(distance, LONG_SHIFT_MAX);
    }
    return Integers.normal(Integers.big(a).shiftRight(distance));
  }

  private static void enterConversion(Registry registry) {
    registry.unary(
        "_IntAsFloat",
        (_, a) ->
            Integers.isInteger(a) ? (Object) Integers.big(a).doubleValue() : Failure.BAD_TYPE);
    registry.oneArgument("_IntPrintString:", IntegerPrimitives::printString);
    registry.unary("_IntAsCharacter", (_, a) -> asCharacter(a));
  }

  private static Object printString(Interpreter interpreter, Object a, Object radix) {
    if (!Integers.isInteger(a)) {
      return Failure.BAD_TYPE;
    }
    if (!(radix instanceof Long base) || base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
      return Failure.BAD_ARGUMENT;
    }
    if (a instanceof Long x) {
      return Long.toString(x, base.intValue());
    }
    interpreter.allocate(Integers.big(a).bitLength());
    return Integers.big(a).toString(base.intValue());
  }

  private static Object asCharacter(Object a) {
    if (!Integers.isInteger(a)) {
      return Failure.BAD_TYPE;
    }
    return a instanceof Long code && code >= 0 && code <= Character.MAX_CODE_POINT
        ? Character.toString(code.intValue())
        : Failure.BAD_UNICODE;
  }

  private IntegerPrimitives() {}
}
