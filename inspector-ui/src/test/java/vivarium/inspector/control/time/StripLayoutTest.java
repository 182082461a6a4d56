package vivarium.inspector.control.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StripLayoutTest {
  private final StripLayout layout = new StripLayout(1_000, 700, 7, 0);

  @Test
  void theLastTurn_standsAtTheRightEdge() {
    assertThat(layout.x(999)).isEqualTo(700 - StripLayout.MARGIN);
    assertThat(layout.lastVisible()).isEqualTo(999);
  }

  @Test
  void findsTheTurn_atAPlace() {
    for (int index : new int[] {905, 950, 999}) {
      assertThat(layout.indexAt(layout.x(index) + 2)).isEqualTo(index);
    }
  }

  @Test
  void scrollsNoFurther_thanTheFirstTurn() {
    var far = layout.scrolledTo(1_000_000);
    assertThat(far.x(0)).isCloseTo(StripLayout.MARGIN, within(0.001));
    assertThat(far.scrolledTo(-5).scroll()).isZero();
  }

  @Test
  void bringsATurnIntoSight_andMovesNoMoreThanNeeded() {
    var shown = layout.showing(100);
    assertThat(shown.x(100)).isBetween(0.0, 700.0);
    assertThat(shown.showing(101)).as("in sight already").isEqualTo(shown);
  }

  @Test
  void aFewTurns_leaveNothingToScroll() {
    var few = new StripLayout(3, 700, 7, 0);
    assertThat(few.scrollMax()).isZero();
    assertThat(few.firstVisible()).isZero();
    assertThat(few.lastVisible()).isEqualTo(2);
  }

  @Test
  void noTurns_areNoTrouble() {
    var none = new StripLayout(0, 700, 7, 0);
    assertThat(none.firstVisible()).isZero();
    assertThat(none.lastVisible()).isZero();
  }
}
