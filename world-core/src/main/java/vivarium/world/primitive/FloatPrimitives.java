package vivarium.world.primitive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import vivarium.world.interp.Failure;
import vivarium.world.mirror.Literals;
import vivarium.world.object.Integers;

/** Floats: 64 bits, as IEEE 754 has them. Dividing by zero is no error, it gives infinity. */
final class FloatPrimitives {
  private static final int PRECISION_MAX = 1_000;
  private static final int MANTISSA_BITS = 52;
  private static final int EXPONENT_BIAS = 1_023;

  static void enter(Registry registry) {
    enterArithmetic(registry);
    enterComparison(registry);
    enterFunctions(registry);
    enterRounding(registry);
    enterParts(registry);
    enterPrinting(registry);
  }

  private static void enterArithmetic(Registry registry) {
    binary(registry, "_FltAdd:", (a, b) -> a + b);
    binary(registry, "_FltSub:", (a, b) -> a - b);
    binary(registry, "_FltMul:", (a, b) -> a * b);
    binary(registry, "_FltDiv:", (a, b) -> a / b);
    binary(registry, "_FltMod:", (a, b) -> a % b);
    binary(registry, "_FltPower:", Math::pow);
    binary(registry, "_FltArcTangent:", Math::atan2);
  }

  private static void binary(Registry registry, String name, DoubleBinaryOperator operation) {
    registry.oneArgument(
        name,
        (_, a, b) ->
            a instanceof Double x && b instanceof Double y
                ? (Object) operation.applyAsDouble(x, y)
                : Failure.BAD_TYPE);
  }

  /** A comparison of floats; with a NaN only "not equal" holds. */
  private interface Comparison {
    boolean holds(double a, double b);
  }

  private static void enterComparison(Registry registry) {
    comparison(registry, "_FltEQ:", (a, b) -> a == b);
    comparison(registry, "_FltNE:", (a, b) -> a != b);
    comparison(registry, "_FltLT:", (a, b) -> a < b);
    comparison(registry, "_FltLE:", (a, b) -> a <= b);
    comparison(registry, "_FltGE:", (a, b) -> a >= b);
    comparison(registry, "_FltGT:", (a, b) -> a > b);
  }

  private static void comparison(Registry registry, String name, Comparison comparison) {
    registry.oneArgument(
        name,
        (interpreter, a, b) ->
            a instanceof Double x && b instanceof Double y
                ? interpreter.truth(comparison.holds(x, y))
                : Failure.BAD_TYPE);
  }

  private static void enterFunctions(Registry registry) {
    function(registry, "_FltSquareRoot", Math::sqrt);
    function(registry, "_FltExp", Math::exp);
    function(registry, "_FltLog", Math::log);
    function(registry, "_FltSine", Math::sin);
    function(registry, "_FltCosine", Math::cos);
    function(registry, "_FltTangent", Math::tan);
    function(registry, "_FltArcSine", Math::asin);
    function(registry, "_FltArcCosine", Math::acos);
    function(registry, "_FltArcTangent", Math::atan);
  }

  private static void function(Registry registry, String name, DoubleUnaryOperator function) {
    registry.unary(
        name,
        (_, a) -> a instanceof Double x ? (Object) function.applyAsDouble(x) : Failure.BAD_TYPE);
  }

  private static void enterRounding(Registry registry) {
    rounding(registry, "_FltAsInt", RoundingMode.DOWN);
    rounding(registry, "_FltTruncate", RoundingMode.DOWN);
    rounding(registry, "_FltFloor", RoundingMode.FLOOR);
    rounding(registry, "_FltCeil", RoundingMode.CEILING);
    rounding(registry, "_FltRound", RoundingMode.HALF_UP);
  }

  private static void rounding(Registry registry, String name, RoundingMode mode) {
    registry.unary(
        name,
        (_, a) -> {
          if (!(a instanceof Double x)) {
            return Failure.BAD_TYPE;
          }
          return Double.isFinite(x)
              ? Integers.normal(new BigDecimal(x).setScale(0, mode).toBigInteger())
              : Failure.OVERFLOW;
        });
  }

  private static void enterParts(Registry registry) {
    test(registry, "_FltIsNaN", Double::isNaN);
    test(registry, "_FltIsInfinite", Double::isInfinite);
    registry.unary(
        "_FltBits",
        (_, a) ->
            a instanceof Double x ? (Object) Double.doubleToRawLongBits(x) : Failure.BAD_TYPE);
    registry.unary(
        "_FltFromBits",
        (_, a) ->
            a instanceof Long bits ? (Object) Double.longBitsToDouble(bits) : Failure.BAD_TYPE);
    registry.unary("_FltMantissa", (_, a) -> mantissa(a));
    registry.unary("_FltExponent", (_, a) -> exponent(a));
  }

  private static void test(Registry registry, String name, DoublePredicate predicate) {
    registry.unary(
        name,
        (interpreter, a) ->
            a instanceof Double x ? interpreter.truth(predicate.test(x)) : Failure.BAD_TYPE);
  }

  /** An integer that, times two to the {@link #exponent}, is exactly the float. */
  private static Object mantissa(Object a) {
    if (!(a instanceof Double x)) {
      return Failure.BAD_TYPE;
    }
    if (!Double.isFinite(x)) {
      return Failure.OVERFLOW;
    }
    long fraction = Double.doubleToRawLongBits(x) & (1L << MANTISSA_BITS) - 1;
    boolean subnormal = Math.getExponent(x) < Double.MIN_EXPONENT;
    long magnitude = subnormal ? fraction : fraction | 1L << MANTISSA_BITS;
    return x < 0 ? -magnitude : magnitude;
  }

  private static Object exponent(Object a) {
    if (!(a instanceof Double x)) {
      return Failure.BAD_TYPE;
    }
    if (!Double.isFinite(x)) {
      return Failure.OVERFLOW;
    }
    return (long) Math.max(Math.getExponent(x), 1 - EXPONENT_BIAS) - MANTISSA_BITS;
  }

  private static void enterPrinting(Registry registry) {
    registry.unary(
        "_FltPrintString",
        (_, a) -> a instanceof Double x ? Literals.floatText(x) : Failure.BAD_TYPE);
    registry.oneArgument(
        "_FltPrintStringPrecision:", (_, a, b) -> printed(a, b, FloatPrimitives::withPrecision, 1));
    registry.oneArgument(
        "_FltPrintStringDecimals:", (_, a, b) -> printed(a, b, FloatPrimitives::withDecimals, 0));
  }

  /** A way to write a finite float with so many digits. */
  private interface DigitsFormat {
    String format(BigDecimal number, int digits);
  }

  private static Object printed(Object a, Object b, DigitsFormat format, int digitsMin) {
    if (!(a instanceof Double x) || !(b instanceof Long digits)) {
      return Failure.BAD_TYPE;
    }
    if (digits < digitsMin || digits > PRECISION_MAX) {
      return Failure.BAD_ARGUMENT;
    }
    return Double.isFinite(x)
        ? format.format(new BigDecimal(x), digits.intValue())
        : Literals.floatText(x);
  }

  private static String withPrecision(BigDecimal number, int digits) {
    var rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean plain = exponent >= -5 && exponent < 16;
    return plain ? plainText(rounded) : plainText(rounded.movePointLeft(exponent)) + "e" + exponent;
  }

  private static String plainText(BigDecimal number) {
    var text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return text.contains(".") ? text : text + ".0";
  }

  private static String withDecimals(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private FloatPrimitives() {}
}
