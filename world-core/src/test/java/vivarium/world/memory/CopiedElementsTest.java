package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectVector;

/** Elements that are copied many at a time, within and between vectors small and large. */
class CopiedElementsTest {
  private static final int[] SIZES = {0, 1, 100, 512, 513, 1024, 2500};
  private static final int ROUNDS = 400;

  /** So little that segments come and go while they are copied. */
  private static final long TINY_BUDGET = 4000;

  private final MapSource source = new MapSource();
  private final VatMemory memory =
      new VatMemory(
          source,
          (text, names, origin, literals) -> {
            throw new AssertionError("nothing here has methods");
          },
          false,
          TINY_BUDGET);
  private final List<ObjectVector> vectors = new ArrayList<>();
  private final List<Object[]> model = new ArrayList<>();

  CopiedElementsTest() {
    memory.beginTurn();
    var known = memory.wellKnown();
    var slots = known.emptyMap;
    for (int size : SIZES) {
      var vector = new ObjectVector(memory, known.emptyMap, known.nil, size);
      var elements = new Object[size];
      for (int i = 0; i < size; i++) {
        elements[i] = size * 10_000L + i;
        vector.setAt(i, elements[i]);
      }
      vectors.add(vector);
      model.add(elements);
      slots = slots.withData("v" + size, false, Annotation.NONE);
    }
    known.lobby.become(slots, vectors.toArray());
    endTurn();
  }

  @Test
  void copies_areAsIfTheElementsHadBeenReadBefore_whereverTheyLie() {
    var seed = Seed.of(CopiedElementsTest.class);
    var random = seed.random();
    for (int round = 0; round < ROUNDS; round++) {
      copySome(random);
      if (random.nextInt(20) == 0) {
        endTurn();
      }
      if (random.nextInt(40) == 0) {
        assertThat(contents()).as("%s, round %d", seed, round).isDeepEqualTo(model());
      }
    }
    assertThat(contents()).as("%s", seed).isDeepEqualTo(model());
    assertThat(memory.evictions()).isPositive();
  }

  @Test
  void turnThatIsAbandoned_leavesEveryElementAsItWas() {
    var random = Seed.of(CopiedElementsTest.class, 1).random();
    for (int i = 0; i < 50; i++) {
      int target = random.nextInt(SIZES.length);
      int from = random.nextInt(SIZES.length);
      int length = Math.min(SIZES[target], SIZES[from]);
      vectors.get(target).copyFrom(0, vectors.get(from), 0, length);
    }
    memory.abandonTurn();
    memory.beginTurn();
    assertThat(contents()).isDeepEqualTo(model());
  }

  @Test
  void copyBeyondAnEnd_isRefused_andChangesNothing() {
    var large = vectors.getLast();
    var small = vectors.get(2);
    assertThatThrownBy(() -> large.copyFrom(2450, small, 0, 51))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> large.copyFrom(0, small, 60, 41))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> large.copyFrom(-1, small, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(contents()).isDeepEqualTo(model());
  }

  private void copySome(Random random) {
    int target = random.nextInt(SIZES.length);
    int source = random.nextInt(3) == 0 ? target : random.nextInt(SIZES.length);
    int length = random.nextInt(Math.min(SIZES[target], SIZES[source]) + 1);
    int to = random.nextInt(SIZES[target] - length + 1);
    int from = random.nextInt(SIZES[source] - length + 1);
    vectors.get(target).copyFrom(to, vectors.get(source), from, length);
    System.arraycopy(model.get(source), from, model.get(target), to, length);
  }

  private Object[][] contents() {
    return vectors.stream()
        .map(vector -> {
          var elements = new Object[(int) vector.size()];
          Arrays.setAll(elements, vector::at);
          return elements;
        })
        .toArray(Object[][]::new);
  }

  private Object[][] model() {
    return model.toArray(Object[][]::new);
  }

  private void endTurn() {
    source.write(memory.prepareCommit(List.of()));
    memory.committed();
    memory.beginTurn();
  }
}
