package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.LyingDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.PicturedDisk;
import vivarium.world.store.disk.PicturedDisk.Picture;
import vivarium.world.store.world.WorldOpening;

/**
 * Crashes while an object is forgotten for good, which puts a new database in the place of the old
 * one: before and after each operation of it.
 */
class ForgetCrashTest {
  private static final int LIVES_MAX = 12;

  /** So often the power is cut at each point, and where the databases change places. */
  private static final int CUTS = Proof.LIVES > 1 ? 8 : 1;

  private static final int CUTS_OF_NAMES = 8;

  /** How many points of one life are looked at. */
  private static final int POINTS = Proof.LIVES > 1 ? Integer.MAX_VALUE : 16;

  /** The point at which somebody was told that it is forgotten. */
  private static final String DONE = "after all";

  private static final byte[] CHUNK_BYTES = Worlds.random(new Random(5), 4000);

  private volatile boolean isForgetting;

  @Test
  void killedWhileAnObjectIsForgotten_allElseIsThere_andItCanBeForgottenThen() {
    Proof.repeat(seed -> {
      var random = seed.random();
      for (var picture : some(pictures(random, UnaryOperator.identity()), random)) {
        check(picture, picture.disk().copy());
      }
    });
  }

  @Test
  void powerCutWhileAnObjectIsForgotten_allElseIsThere_andItCanBeForgottenThen() {
    Proof.repeat(seed -> {
      var random = seed.random();
      for (var picture : some(pictures(random, UnaryOperator.identity()), random)) {
        cutPower(picture, CUTS, random);
      }
    });
  }

  /** Tests the test: one of the names is not forced that have to be. */
  @ParameterizedTest
  @ValueSource(strings = {"fresh", "home"})
  void harmIsNoticed_whenNamesAreNotForcedInAFolder(String folder) {
    var seed = Seed.of(ForgetCrashTest.class);
    boolean isNoticed = false;
    for (int life = 0; life < LIVES_MAX && !isNoticed; life++) {
      var random = seed.plus(life).random();
      isNoticed =
          Proof.isQuietlyFalse(() ->
              pictures(random, disk -> withoutForce(disk, folder)).stream()
                  .filter(picture -> picture.point().matches("after (all|move database)"))
                  .forEach(picture -> cutPower(picture, CUTS_OF_NAMES, random)));
    }
    assertThat(isNoticed).as("from %s on", seed).isTrue();
  }

  private Disk withoutForce(Disk disk, String folder) {
    return new LyingDisk(
        disk, operation -> isForgetting && operation.point().equals("force folder " + folder));
  }

  private static List<Picture<Integer>> some(List<Picture<Integer>> pictures, Random random) {
    var shuffled = new ArrayList<>(pictures);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(shuffled.size(), POINTS));
  }

  private static void cutPower(Picture<Integer> picture, int times, Random random) {
    for (int i = 0; i < times; i++) {
      check(picture, picture.disk().copy().afterPowerCut(random));
    }
  }

  /** What a crash leaves at each point of forgetting the object 1. */
  private List<Picture<Integer>> pictures(Random random, UnaryOperator<Disk> lie) {
    var memory = new MemoryDisk();
    var disk = new PicturedDisk<>(memory, () -> 0, UnaryOperator.identity(), 1, random);
    MemoryDisk done;
    try (var world = Worlds.create(options(lie.apply(disk)))) {
      var hash = world.vat(HOME).chunks().put(ByteBuffer.wrap(CHUNK_BYTES)).hash();
      world.append(Worlds.turn(Worlds.created(1, "secret")));
      world.append(Worlds.turn(Worlds.created(2, Worlds.CHUNK + hash)));
      world.append(Worlds.turn(Worlds.changed(1, "instead")));
      world.tidy(); // now the database is forced, and has files beside it
      disk.picture(true);
      isForgetting = true;
      forget(world);
      isForgetting = false;
      disk.picture(false);
      done = memory.copy();
    }
    assertThat(disk.pictures()).extracting(Picture::point).contains("after move database");
    var all = new ArrayList<>(disk.pictures());
    all.add(new Picture<>(DONE, 0, done));
    return all;
  }

  private static StoreOptions options(Disk disk) {
    return Worlds.standard(disk).withChunks(Worlds::chunksIn);
  }

  private static void forget(WorldStore world) {
    world.forget(
        new ForgetRequest(HOME, Map.of(1L, Worlds.bytes("instead")), _ -> false, Worlds::chunksIn));
  }

  private static void check(Picture<Integer> picture, MemoryDisk left) {
    try (var world = WorldOpening.open(PLACE, options(left))) {
      assertWhole(world);
      if (picture.point().equals(DONE)) {
        assertThat(Worlds.text(world.vat(HOME).readAsOf(1, 1))).isEqualTo("instead");
      }
      assertThat(left.exists(Worlds.folder(HOME).resolve("fresh"))).isFalse();
      forget(world);
      assertWhole(world);
      assertThat(Worlds.text(world.vat(HOME).readAsOf(1, 1))).isEqualTo("instead");
    } catch (AssertionError e) {
      throw new AssertionError("crash " + picture.point(), e);
    }
  }

  private static void assertWhole(WorldStore world) {
    assertThat(world.unavailableVats()).isEmpty();
    assertThat(Worlds.read(world, 1)).isEqualTo("instead");
    var chunks = Worlds.chunksIn(Objects.requireNonNull(world.vat(HOME).read(2)));
    assertThat(world.vat(HOME).chunks().read(chunks.getFirst())).isEqualTo(CHUNK_BYTES);
    assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
  }
}
