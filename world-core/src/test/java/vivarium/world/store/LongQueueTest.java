package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import org.junit.jupiter.api.Test;

/** Numbers come out as they went in, however the ring has turned when it grows. */
class LongQueueTest {
  @Test
  void numbersComeOutInTheirOrder_whenTheRingTurnsAndGrows() {
    var queue = new LongQueue();
    var model = new ArrayDeque<Long>();
    long next = 0;
    for (int round = 1; round < 120; round++) {
      for (int i = 0; i < 2 * round; i++) {
        queue.add(next);
        model.add(next++);
      }
      for (int i = 0; i < round; i++) {
        assertThat(queue.remove()).isEqualTo(model.remove());
      }
    }
    while (!model.isEmpty()) {
      assertThat(queue.remove()).isEqualTo(model.remove());
    }
  }
}
