package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.LateDisk;
import vivarium.world.store.disk.LyingDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.PicturedDisk;
import vivarium.world.store.disk.PicturedDisk.Picture;
import vivarium.world.store.disk.WatchedDisk.Operation;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/**
 * Crashes while chunks are given back that nothing refers to any more: before and after every
 * writing, forcing and deleting of it. Packs are short, so that much of what is kept has to move.
 */
class ChunkSweepCrashTest {
  private static final int LIVES_MAX = 12;
  private static final int KEPT = 6;

  /** How many crashes of one life are looked at. */
  private static final int CRASHES = Proof.LIVES > 1 ? Integer.MAX_VALUE : 10;

  /** What has to be there whenever it crashes. */
  private record Kept(long id, ChunkHash hash, byte[] bytes) {}

  private final HandClock clock = new HandClock();

  @Test
  void killedWhileChunksAreGivenBack_noChunkThatIsInUseIsLost() {
    Proof.repeat(seed -> life(seed.random(), false, UnaryOperator.identity()));
  }

  @Test
  void powerCutWhileChunksAreGivenBack_noChunkThatIsInUseIsLost() {
    Proof.repeat(seed -> life(seed.random(), true, UnaryOperator.identity()));
  }

  /** Tests the test: something that makes the order of what is done sure is taken away. */
  enum Missing {
    /** Packs are deleted though the database that needs them no more is never forced. */
    FORCE_OF_DATABASES(disk -> new LyingDisk(disk, Missing::isForceOfDatabase)),

    /** It is forced, but only after they are deleted. */
    FORCE_OF_DATABASES_BEFORE_PACKS_ARE_DELETED(disk ->
        new LateDisk(
            disk,
            Missing::isForceOfDatabase,
            operation -> operation.point().equals("delete pack"))),

    /** What was written once more is not forced before the index says that it is there. */
    FORCE_OF_WHAT_WAS_MOVED(
        disk -> new LyingDisk(disk, operation -> operation.point().equals("force pack")));

    private final UnaryOperator<Disk> lie;

    Missing(UnaryOperator<Disk> lie) {
      this.lie = lie;
    }

    private static boolean isForceOfDatabase(Operation operation) {
      return operation.name().equals("force")
          && operation.path().toString().contains("objects.mv.db");
    }
  }

  @ParameterizedTest
  @EnumSource
  void lossOfChunksIsNoticed_without(Missing missing) {
    var seed = Seed.of(ChunkSweepCrashTest.class);
    boolean isNoticed = false;
    for (int life = 0; life < LIVES_MAX && !isNoticed; life++) {
      var random = seed.plus(life).random();
      isNoticed = Proof.isQuietlyFalse(() -> life(random, true, missing.lie));
    }
    assertThat(isNoticed).as("%s, from %s on", missing, seed).isTrue();
  }

  private void life(Random random, boolean isPowerCut, UnaryOperator<Disk> lie) {
    var kept = new ArrayList<Kept>();
    var disk = new PicturedDisk<>(new MemoryDisk(), () -> 0, UnaryOperator.identity(), 1, random);
    try (var world = Worlds.create(options(lie.apply(disk)))) {
      fill(world, random, kept);
      world.force();
      disk.picture(true);
      letHistoryGo(world);
      disk.picture(false);
    }
    var pictures = disk.pictures();
    assertThat(pictures).extracting(Picture::point).contains("after delete pack");
    var shuffled = new ArrayList<>(pictures);
    Collections.shuffle(shuffled, random);
    for (var picture : shuffled.stream().limit(CRASHES).toList()) {
      try {
        var left = picture.disk().copy();
        assertWhole(isPowerCut ? left.afterPowerCut(random) : left, kept);
      } catch (AssertionError e) {
        throw new AssertionError("crash " + picture.point(), e);
      }
    }
  }

  private StoreOptions options(Disk disk) {
    return Worlds.tiny(disk).withClock(clock).withForceInterval(Duration.ofMinutes(10));
  }

  /** Chunks that stay, and between them many that will not. */
  private void fill(WorldStore world, Random random, List<Kept> kept) {
    world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
    world.append(Worlds.turn(Worlds.created(100, "the first turn of a vat is kept")));
    for (int i = 0; i < 4 * KEPT; i++) {
      long id = i % 4 == 0 ? 1 + i : 99;
      var bytes = Worlds.random(random, 500 + random.nextInt(3000));
      var hash = world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes)).hash();
      world.append(Worlds.turn(Worlds.created(id, Worlds.CHUNK + hash)));
      if (id != 99) {
        kept.add(new Kept(id, hash, bytes));
      }
    }
  }

  private void letHistoryGo(WorldStore world) {
    world.append(Worlds.turn(Worlds.changed(99, "none of them")));
    clock.forward(Duration.ofHours(3));
    world.append(Worlds.turn(Worlds.changed(100, "later")));
    world.tidy();
    clock.forward(Duration.ofDays(30));
    world.append(Worlds.turn(Worlds.changed(100, "much later")));
    world.tidy();
  }

  private void assertWhole(MemoryDisk left, List<Kept> kept) {
    try (var world = WorldOpening.open(PLACE, options(left))) {
      assertThat(world.unavailableVats()).isEmpty();
      for (int round = 0; round < 2; round++) {
        for (var one : kept) {
          assertThat(Worlds.read(world, one.id())).isEqualTo(Worlds.CHUNK + one.hash());
          assertThat(world.vat(HOME).chunks().read(one.hash())).isEqualTo(one.bytes());
        }
        assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
        world.tidy(); // goes on where the crash was
      }
      letHistoryGo(world);
      long bytes = kept.stream().mapToLong(one -> one.bytes().length).sum();
      assertThat(world.vat(HOME).chunks().byteCount()).isEqualTo(bytes);
    }
  }
}
