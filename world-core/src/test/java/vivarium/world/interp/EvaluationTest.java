package vivarium.world.interp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.world.script.TestWorld;

final class EvaluationTest {
  private final TestWorld world = new TestWorld();

  @Test
  void addsIntegers_whenAMethodOfIntegersSaysSo() {
    world.evaluate("0 _AddSlots: (| + a = (_IntAdd: a) |)");

    assertThat(world.evaluate("3 + 4")).isEqualTo(7L);
  }
}
