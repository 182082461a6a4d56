package vivarium.world.oo7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small design in every store: each operation has to come to the count that the plan says. */
@Timeout(120)
class Oo7Test {
  private static final long SEED = 7;
  private static final Oo7Plan PLAN = new Oo7Plan(Oo7Size.TINY, SEED);

  @TempDir Path folder;

  static Stream<Stores> stores() {
    return Stream.of(Stores.values());
  }

  @ParameterizedTest
  @MethodSource("stores")
  void everyOperation_countsWhatThePlanSays_andAgainAfterReopening(Stores kind) throws Exception {
    try (var store = kind.open(folder, PLAN.size())) {
      store.build(PLAN);
      assertThat(counts(store)).isEqualTo(expected());
      assertThat(counts(store)).isEqualTo(expected());
    }
    try (var store = kind.open(folder, PLAN.size())) {
      assertThat(counts(store)).isEqualTo(expected());
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void insertedParts_areFoundUntilTheyAreDeleted(Stores kind) throws Exception {
    var size = PLAN.size();
    long added = (long) Oo7Size.INSERTED * size.partsPerComposite();
    try (var store = kind.open(folder, size)) {
      store.build(PLAN);
      Operation.INSERT.run(store, PLAN);
    }
    try (var store = kind.open(folder, size)) {
      assertThat(Operation.Q7.run(store, PLAN)).isEqualTo(size.parts() + added);
      assertThat(Operation.Q8.run(store, PLAN)).isEqualTo(size.parts() + added);
      assertThat(Operation.T1.run(store, PLAN)).isEqualTo(new Expected(PLAN).parts() + added);
      assertThat(Operation.T6.run(store, PLAN)).isEqualTo(size.visits() + Oo7Size.INSERTED);
      Operation.DELETE.run(store, PLAN);
    }
    try (var store = kind.open(folder, size)) {
      assertThat(counts(store)).isEqualTo(expected());
    }
  }

  @Test
  void knownCounts_followFromTheSizes() {
    assertThat(Oo7Size.SMALL.visits()).isEqualTo(2_187);
    assertThat(Oo7Size.SMALL.complexAssemblies()).isEqualTo(364);
    assertThat(Oo7Size.SMALL.parts()).isEqualTo(10_000);
    assertThat(Oo7Size.MEDIUM.parts()).isEqualTo(100_000);
    var small = new Expected(new Oo7Plan(Oo7Size.SMALL, SEED));
    assertThat(Operation.T1.expected(small)).isEqualTo(43_740);
    assertThat(Operation.T2C.expected(small)).isEqualTo(174_960);
  }

  private static Map<Operation, Long> counts(Oo7Store<?, ?, ?> store) {
    var counts = new EnumMap<Operation, Long>(Operation.class);
    for (var operation : Operation.values()) {
      counts.put(operation, operation.run(store, PLAN));
    }
    return counts;
  }

  private static Map<Operation, Long> expected() {
    var expectation = new Expected(PLAN);
    var counts = new EnumMap<Operation, Long>(Operation.class);
    for (var operation : Operation.values()) {
      counts.put(operation, operation.expected(expectation));
    }
    return counts;
  }
}
