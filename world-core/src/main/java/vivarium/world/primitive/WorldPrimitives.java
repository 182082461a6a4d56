package vivarium.world.primitive;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.object.Integers;

/** Time, chance and the console. */
final class WorldPrimitives {
  static void enter(Registry registry) {
    registry.unary(
        "_TimeMillis", (interpreter, _) -> interpreter.surroundings().clock().now().toEpochMilli());
    registry.unary("_TimeNanos", (interpreter, _) -> interpreter.surroundings().clock().nanoTime());
    registry.oneArgument("_RandomInteger:", WorldPrimitives::randomInteger);
    registry.unary(
        "_RandomFloat", (interpreter, _) -> interpreter.surroundings().random().nextDouble());
    registry.unary("_Print", WorldPrimitives::print);
  }

  private static Object randomInteger(Interpreter interpreter, Object receiver, Object limit) {
    if (!Integers.isInteger(limit)) {
      return Failure.BAD_TYPE;
    }
    var bound = Integers.big(limit);
    if (bound.signum() <= 0) {
      return Failure.BAD_SIGN;
    }
    return Integers.normal(randomBelow(bound, interpreter.surroundings().random()));
  }

  private static BigInteger randomBelow(BigInteger bound, RandomGenerator random) {
    var bytes = new byte[bound.bitLength() / Byte.SIZE + 1];
    for (; ; ) {
      random.nextBytes(bytes);
      bytes[0] &= (byte) ((1 << bound.bitLength() % Byte.SIZE) - 1);
      var candidate = new BigInteger(1, bytes);
      if (candidate.compareTo(bound) < 0) {
        return candidate;
      }
    }
  }

  private static Object print(Interpreter interpreter, Object value) {
    interpreter.surroundings().console().print(interpreter.describe(value));
    return value;
  }

  private WorldPrimitives() {}
}
