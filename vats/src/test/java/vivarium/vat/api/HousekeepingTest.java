package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.api.SmallWorld.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.collect.WorldCollector;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldClock;

/** A world that collects by itself; its time goes on as the test says. */
class HousekeepingTest {
  private static final CollectionPace PACE =
      new CollectionPace(3, Duration.ofSeconds(30), Duration.ofDays(1));

  @TempDir private Path folder;
  private World world;
  private long nanos;
  private boolean idle = true;
  private boolean watched;
  private Housekeeping housekeeping;

  @BeforeEach
  void open() {
    world = World.open(folder, SmallWorld.options().withCollection(PACE));
    world.createVat("other");
    var clock =
        new WorldClock() {
          @Override
          public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
          }

          @Override
          public long nanoTime() {
            return nanos;
          }
        };
    var vats = world.vatsTogether();
    housekeeping =
        new Housekeeping(
            vats, new WorldCollector(vats, clock), clock, PACE, () -> idle, () -> watched);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void passes(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  /** Objects that nothing refers to, after at least so many turns as it takes. */
  private void litter() {
    evaluate("_AddSlots: (| a <- nil |). a: (| x <- (| y = 3 |) |)");
    evaluate("a x _AddSlots: (| back <- nil |). a x back: a");
    evaluate("a: nil");
  }

  private void evaluate(String source) {
    assertThat(run(world, "home", source)).isInstanceOf(TurnResult.Done.class);
    var vat = world.vat("home");
    vat.look(heap -> heap.memory().holdsShown()).join();
  }

  private long objects() {
    return world.vat("home").figures().objects();
  }

  @Test
  void C15_collectsByItself_whenNothingHasHappenedForAWhile() {
    litter();
    long before = objects();
    assertThat(housekeeping.look()).isFalse();
    passes(29);
    assertThat(housekeeping.look()).isFalse();
    passes(2);
    assertThat(housekeeping.look()).isTrue();
    assertThat(objects()).isLessThan(before);
    passes(100);
    assertThat(housekeeping.look()).isFalse();
  }

  @Test
  void C15_waits_whileSomethingHappensOrIsLookedAt() {
    litter();
    housekeeping.look();
    passes(31);
    evaluate("a: 3");
    assertThat(housekeeping.look()).isFalse();
    passes(31);
    idle = false;
    assertThat(housekeeping.look()).isFalse();
    idle = true;
    passes(31);
    watched = true;
    assertThat(housekeeping.look()).isFalse();
    watched = false;
    assertThat(housekeeping.look()).isTrue();
  }

  @Test
  void C15_doesNothing_whenFewTurnsWereSaved() {
    housekeeping.look();
    passes(1000);
    assertThat(housekeeping.look()).isFalse();
  }

  @Test
  void C40_theMemoryOfOtherWorldsCannotBeTerminated() {
    world.peers();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> world.terminateVat("worlds", "why not")))
        .hasMessageContaining("what was said to other worlds");
    assertThat(world.peers().all()).isEmpty();
  }
}
