package vivarium.world.primitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.base.WorldException;
import vivarium.world.interp.Failure;
import vivarium.world.interp.Interpreter;
import vivarium.world.interp.TurnLimits;
import vivarium.world.lookup.Universe;
import vivarium.world.object.FarReference;
import vivarium.world.script.TestWorld;
import vivarium.world.syntax.Selector;

/** Whatever a primitive is given, it answers a value, fails, or raises an error of the language. */
final class PrimitiveRobustnessTest {
  private static final TurnLimits SMALL =
      new TurnLimits(20_000, Duration.ofSeconds(5), 64 << 20, 1_000);
  private static final int ROUNDS = 60;

  private final TestWorld world = new TestWorld();
  private final Interpreter interpreter = world.interpreter();
  private final Random random = Seed.of(PrimitiveRobustnessTest.class).random();

  @Test
  void answersOrFails_whenGivenAnyValues() {
    TestWorld.run(() -> {
      for (var name : ((Registry) Primitives.standard()).names()) {
        var values = someValues();
        for (int round = 0; round < ROUNDS; round++) {
          callWithAnything(name, values);
        }
      }
    });
  }

  private void callWithAnything(String name, List<Object> values) {
    var receiver = anyOf(values);
    var arguments = new Object[Selector.arity(name)];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = anyOf(values);
    }
    interpreter.beginTurn(SMALL);
    try {
      var primitive = Objects.requireNonNull(Primitives.standard().find(name));
      var result = primitive.call(interpreter, receiver, arguments);
      if (!(result instanceof Failure)) {
        assertThat(interpreter.universe().slotsOf(result)).as(name).isNotNull();
      }
    } catch (WorldException expected) {
      assertThat(expected.getMessage()).as(name).isNotNull();
    } catch (RuntimeException bug) {
      fail("%s of %s with %s".formatted(name, described(receiver), describedAll(arguments)), bug);
    }
  }

  private Object anyOf(List<Object> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<Object> someValues() {
    var known = world.universe().wellKnown();
    var values = new ArrayList<Object>();
    values.addAll(List.of(0L, 1L, -1L, 2L, 3L, 10L, 36L, 255L, 1_000_000_007L));
    values.addAll(List.of(Long.MAX_VALUE, Long.MIN_VALUE, BigInteger.TWO.pow(100)));
    values.add(BigInteger.TWO.pow(100).negate());
    values.addAll(List.of(0.0, -0.0, 1.5, -1e300, Double.NaN, Double.NEGATIVE_INFINITY));
    values.addAll(List.of("", "a", "abc", "x:", "a🌍b", "12", "\ud800", "+", "| x |", "value"));
    values.addAll(List.of(known.nil, known.yes, known.no));
    values.add(world.evaluate("(| x <- 1. y = 2. m = ( x ) |)"));
    values.add(world.evaluate("(_WellKnown: 'vector') _Clone: 3 Filler: 'v'"));
    values.add(world.evaluate("(_WellKnown: 'vector') _Clone: 700 Filler: 1"));
    values.add(world.evaluate("(_WellKnown: 'byteVector') _CloneBytes: 5 Filler: 65"));
    values.add(world.evaluate("(_WellKnown: 'byteVector') _CloneBytes: 5000 Filler: 200"));
    values.add(world.evaluate("(| x <- 1. m = ( x ) |) _Mirror"));
    values.add(world.evaluate("((| m = ( x ) |) _Mirror _MirrorContentsAt: 'm')"));
    values.add(world.evaluate("((| m = ( x ) |) _Mirror _MirrorContentsAt: 'm') _MirrorReflectee"));
    values.add(world.evaluate("3 _Mirror"));
    values.add(world.evaluate("[ 3 ]"));
    values.add(world.evaluate("[|:a| a ]"));
    values.add(world.evaluate("[|:a. :b| a ]"));
    values.add(
        new FarReference(
            world.memory(), known.farReferences.map(), new Object[0], "somewhere else"));
    return values;
  }

  private String described(Object value) {
    return Universe.hasOwnSlots(value) ? interpreter.describe(value) : String.valueOf(value);
  }

  private String describedAll(Object[] values) {
    return Arrays.stream(values).map(this::described).toList().toString();
  }
}
