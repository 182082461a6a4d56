package vivarium.inspector.viewmodel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.inspector.viewmodel.TurnView;

/** Pages and what is told overtake one another; what is known is the same in the end. */
class KnownTurnsTest {
  private final KnownTurns known = new KnownTurns();

  private static TurnView turn(long position, String vat, int objects) {
    return new TurnView(
        position, vat, position, Instant.EPOCH, TurnView.Kind.EDIT, "change", objects);
  }

  private static TurnView turn(long position) {
    return turn(position, "home", 1);
  }

  private List<Long> positions() {
    return known.all().stream().map(TurnView::position).toList();
  }

  @Test
  void areInOrder_whenVatsTellTheirsInAnyOrder() {
    known.readNewest(List.of(turn(1)), false);
    assertThat(known.told(turn(3))).isTrue();
    assertThat(known.told(turn(2, "files", 1))).isTrue();
    assertThat(known.told(turn(4))).isTrue();
    assertThat(positions()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aTurnOfSeveralVatsIsOneLine_withAllItsObjects() {
    known.readNewest(List.of(turn(1)), false);
    assertThat(known.told(turn(2, "home", 3))).isTrue();
    assertThat(known.told(turn(2, "files", 4))).isFalse();
    assertThat(known.all().getLast()).isEqualTo(turn(2, "home", 7));
  }

  @Test
  void whatWasReadIsNotCountedAgain_whenItIsToldLater() {
    known.readNewest(List.of(turn(1), turn(2, "home", 7)), false);
    assertThat(known.told(turn(2, "files", 4))).isFalse();
    assertThat(known.told(turn(1))).isFalse();
    assertThat(known.all()).containsExactly(turn(1), turn(2, "home", 7));
  }

  @Test
  void whatWasToldStays_whenAnOlderPageComes() {
    known.told(turn(4));
    known.told(turn(5));
    assertThat(known.readNewest(List.of(turn(3), turn(4)), true)).isEqualTo(1);
    assertThat(positions()).containsExactly(3L, 4L, 5L);
    assertThat(known.told(turn(2))).as("it is in an earlier page").isFalse();
    known.readEarlier(List.of(turn(1), turn(2)), false);
    assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(known.isEarlier()).isFalse();
    assertThat(known.last()).isEqualTo(5);
  }
}
