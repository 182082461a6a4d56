package vivarium.world.store.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytePatternsTest {
  @Test
  void areIn_answersAsLookingAtEachPlaceDoes() {
    long seed = Long.getLong("world.seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var bytes = some(random, random.nextInt(60));
      var patterns = List.of(some(random, 1 + random.nextInt(4)), some(random, 3));
      boolean expected = patterns.stream().anyMatch(pattern -> isIn(bytes, pattern));
      assertThat(new BytePatterns(patterns).areIn(bytes)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void areIn_isTrue_whenThePatternBeginsOrEndsTheBytes_orIsAllOfThem() {
    byte[] bytes = {-1, 0, -128};
    assertThat(new BytePatterns(List.of(new byte[] {-1})).areIn(bytes)).isTrue();
    assertThat(new BytePatterns(List.of(new byte[] {0, -128})).areIn(bytes)).isTrue();
    assertThat(new BytePatterns(List.of(bytes)).areIn(bytes)).isTrue();
    assertThat(new BytePatterns(List.of(new byte[] {-1, 0, -128, 0})).areIn(bytes)).isFalse();
  }

  @Test
  void nothingIsNoPattern() {
    var nothing = List.of(new byte[0]);
    assertThatThrownBy(() -> new BytePatterns(nothing))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Few different bytes, negative ones among them, so that patterns are found often. */
  private static byte[] some(Random random, int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (random.nextInt(4) * 64);
    }
    return bytes;
  }

  private static boolean isIn(byte[] bytes, byte[] pattern) {
    return Collections.indexOfSubList(boxed(bytes), boxed(pattern)) >= 0;
  }

  private static List<Byte> boxed(byte[] bytes) {
    var list = new ArrayList<Byte>();
    for (byte one : bytes) {
      list.add(one);
    }
    return list;
  }
}
