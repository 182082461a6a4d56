package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.LyingDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.PicturedDisk;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/**
 * A vat merges turns only once the world has said, on stable storage, which moments are left: so
 * that after a power cut every moment that the world says is left is there in each vat.
 */
class ThinningOrderTest {
  private static final int TURNS = 30;
  private static final int LIVES_MAX = 8;
  private static final int LOOKS = 100;

  private volatile boolean isThinning;

  @Test
  void everyMomentThatTheWorldSaysIsLeft_isThere_whenThePowerIsCutWhileItIsThinned() {
    Proof.repeat(seed -> life(seed.random(), UnaryOperator.identity()));
  }

  /** Tests the test: what the world says is not forced before its vats follow. */
  @Test
  void lossOfAMomentIsNoticed_whenVatsFollowBeforeTheJournalIsForced() {
    var seed = Seed.of(ThinningOrderTest.class);
    boolean isNoticed = false;
    for (int life = 0; life < LIVES_MAX && !isNoticed; life++) {
      var random = seed.plus(life).random();
      isNoticed = Proof.isQuietlyFalse(() -> life(random, this::withoutForce));
    }
    assertThat(isNoticed).as("from %s on", seed).isTrue();
  }

  /** The last transaction of each piece is taken back as long as somebody walks over the past. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void othersLookBack_andNothingIsMerged_whileSomebodyWalksOverThePast() throws Exception {
    var clock = new HandClock();
    try (var world = Worlds.create(Worlds.standard(new MemoryDisk()).withClock(clock))) {
      for (int turn = 1; turn <= TURNS; turn++) {
        world.append(Worlds.turn(Worlds.created(1, "after " + turn)));
        clock.forward(Duration.ofMinutes(10));
      }
      world.drain();
      var isWalking = new CountDownLatch(1);
      var isEnough = new CountDownLatch(1);
      var walk =
          beside(() ->
              world
                  .vat(HOME)
                  .verify(_ -> {
                    isWalking.countDown();
                    return await(isEnough);
                  }));
      assertThat(await(isWalking)).isTrue();
      world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
      var tidying = beside(world::tidy);
      for (int look = 0; look < LOOKS; look++) {
        assertMoments(world);
        Thread.sleep(5);
      }
      assertThat(world.vat(HOME).turns(Long.MAX_VALUE, 2 * TURNS)).hasSize(TURNS);
      isEnough.countDown();
      CompletableFuture.allOf(walk, tidying).get(60, TimeUnit.SECONDS);
      assertThat(world.vat(HOME).turns(Long.MAX_VALUE, 2 * TURNS)).hasSizeLessThan(TURNS);
      assertMoments(world);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  private static CompletableFuture<Void> beside(Runnable work) {
    return CompletableFuture.runAsync(work, task -> new Thread(task).start());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Disk withoutForce(Disk disk) {
    return new LyingDisk(
        disk, operation -> isThinning && operation.point().equals("force journal"));
  }

  private void life(Random random, UnaryOperator<Disk> lie) {
    var clock = new HandClock();
    var disk = new PicturedDisk<>(new MemoryDisk(), () -> 0, UnaryOperator.identity(), 1, random);
    try (var world = Worlds.create(Worlds.tiny(lie.apply(disk)).withClock(clock))) {
      for (int turn = 1; turn <= TURNS; turn++) {
        world.append(Worlds.turn(Worlds.created(1, "after " + turn)));
        clock.forward(Duration.ofMinutes(10));
      }
      world.tidy();
      disk.picture(true);
      isThinning = true;
      world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
      world.tidy();
      isThinning = false;
      disk.picture(false);
    }
    for (var picture : disk.pictures()) {
      try (var world =
          WorldOpening.open(
              PLACE, Worlds.tiny(picture.disk().copy().afterPowerCut(random)).withClock(clock))) {
        assertThat(world.unavailableVats()).isEmpty();
        assertMoments(world);
      } catch (AssertionError e) {
        throw new AssertionError("power cut " + picture.point(), e);
      }
    }
  }

  private static void assertMoments(WorldStore world) {
    for (int turn = 1; turn <= TURNS; turn++) {
      var kept = world.kept();
      if (kept.isKept(turn)) {
        var found = Worlds.text(world.vat(HOME).readAsOf(1, turn));
        if (world.kept().isKept(turn)) { // it may be thinned meanwhile
          assertThat(found).as("as of %d", turn).isEqualTo("after " + turn);
        }
      }
    }
  }
}
