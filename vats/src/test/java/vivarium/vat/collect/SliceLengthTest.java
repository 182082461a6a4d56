package vivarium.vat.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How slices follow the machine. */
class SliceLengthTest {
  private final SliceLength length = new SliceLength();

  @Test
  void slicesGetShorter_untilNoneIsLong() {
    for (int perMilli = 1000; perMilli >= 2; perMilli /= 2) {
      for (int i = 0; i < 10; i++) {
        length.took(Duration.ofNanos(1_000_000L * length.next() / perMilli));
      }
      assertThat(1.0 * length.next() / perMilli).as("ms").isLessThanOrEqualTo(4);
    }
    assertThat(length.next()).isEqualTo(8);
  }

  @Test
  void slicesGetLonger_whileTheyAreShort_upToABound() {
    int before = length.next();
    length.took(Duration.ofNanos(10));
    assertThat(length.next()).isEqualTo(2 * before);
    for (int i = 0; i < 20; i++) {
      length.took(Duration.ZERO);
    }
    assertThat(length.next()).isEqualTo(256);
  }

  @Test
  void theLongestIsTold_whateverCameAfterIt() {
    length.took(Duration.ofMillis(3));
    length.took(Duration.ofMillis(7));
    length.took(Duration.ofMillis(2));
    assertThat(length.longest()).isEqualTo(Duration.ofMillis(7));
  }
}
