package vivarium.world.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vivarium.world.store.turn.EntryKey;

/** What a filter says for certain, and how often it says no more than "perhaps". */
class PlaceFilterTest {
  private static final int CAPACITY = 256 << 10;

  /** As many as a block of this capacity has room for. */
  private static final int PLACES = CAPACITY / 32;

  @Test
  void findsAllThatIsInIt_howeverFullItIs() {
    for (int capacity : new int[] {1, 64, 1000, CAPACITY}) {
      var filter = filled(capacity);
      assertThat(LongStream.range(0, PLACES).allMatch(filter::mayHave)).isTrue();
      assertThat(LongStream.range(0, PLACES).allMatch(i -> filter.mayHave(key(i)))).isTrue();
    }
  }

  @Test
  void passesByMostOfWhatIsNotInIt_whenItIsFull() {
    var filter = new PlaceFilter(CAPACITY);
    for (long i = 0; i < PLACES / 2; i++) {
      filter.add(i);
      filter.add(key(i));
    }
    var others = LongStream.range(1_000_000, 1_100_000);
    assertThat(others.filter(filter::mayHave).count()).isLessThan(15_000);
    var otherKeys = LongStream.range(1_000_000, 1_100_000);
    assertThat(otherKeys.filter(i -> filter.mayHave(key(i))).count()).isLessThan(15_000);
  }

  private static PlaceFilter filled(int capacity) {
    var filter = new PlaceFilter(capacity);
    for (long i = 0; i < PLACES; i++) {
      filter.add(i);
      filter.add(key(i));
    }
    return filter;
  }

  private static EntryKey key(long number) {
    return EntryKey.of("queue/").numbered(number);
  }
}
