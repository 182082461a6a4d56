package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vivarium.world.store.CrashLife.Known;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.PicturedDisk;
import vivarium.world.store.disk.PicturedDisk.Picture;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.world.WorldOpening;

/**
 * Kills and power cuts before and after every kind of operation on the disk, the recovery from them
 * included. See {@link Proof} for how to have many more of them.
 */
class CrashTest {
  /** Where crashes have to happen; if one of these is missing, the test does not test it. */
  private static final List<String> POINTS =
      List.of(
          "write journal",
          "force journal",
          "move journal",
          "delete journal",
          "create new journal",
          "write new journal",
          "force new journal",
          "force folder journal",
          "write pack",
          "force pack",
          "create pack",
          "force folder bytes",
          "write database",
          "force database",
          "write catalogue",
          "force catalogue");

  @Test
  void killAtAnyPoint_losesNothingAcknowledged_andLeavesNothingByHalf() {
    Proof.repeat(seed -> {
      var random = seed.random();
      var life = new CrashLife(random, UnaryOperator.identity(), 1);
      var pictures = life.run();
      assertAllPoints(pictures);
      for (var picture : some(pictures, random)) {
        check(
            picture,
            "kill",
            () -> {
              life.assertWhole(
                  CrashLife.afterKill(picture), picture.note().acknowledged(), picture.note());
            });
      }
    });
  }

  @Test
  void powerCutAtAnyPoint_losesNothingSafe_andLeavesNothingByHalf() {
    Proof.repeat(seed -> {
      var random = seed.random();
      var life = new CrashLife(random, UnaryOperator.identity(), 1);
      for (var picture : some(life.run(), random)) {
        check(
            picture,
            "power cut",
            () -> {
              var left = CrashLife.afterPowerCut(picture, random);
              life.assertWhole(left, picture.note().safe(), picture.note());
            });
      }
    });
  }

  @Test
  void crashDuringRecovery_isRecoveredFrom() {
    Proof.repeat(seed -> {
      var random = seed.random();
      var life = new CrashLife(random, UnaryOperator.identity(), 1);
      for (var picture : some(life.run(), random)) {
        boolean isCut = random.nextBoolean();
        var left = isCut ? CrashLife.afterPowerCut(picture, random) : CrashLife.afterKill(picture);
        int first = isCut ? picture.note().safe() : picture.note().acknowledged();
        for (var again : recovery(left, picture.note(), random)) {
          check(
              again,
              "recovery from a crash " + picture.point(),
              () -> {
                var leftAgain =
                    isCut ? CrashLife.afterPowerCut(again, random) : CrashLife.afterKill(again);
                life.assertWhole(leftAgain, first, again.note());
              });
        }
      }
    });
  }

  /** Opens what a crash has left and closes it again, taking pictures meanwhile; answers one. */
  private static List<Picture<Known>> recovery(MemoryDisk left, Known known, Random random) {
    var disk = new PicturedDisk<>(left, () -> known, UnaryOperator.identity(), 1, random);
    disk.picture(true);
    WorldOpening.open(Worlds.PLACE, Worlds.tiny(disk)).close();
    disk.picture(false);
    var pictures = disk.pictures();
    return pictures.isEmpty() ? List.of() : List.of(pictures.get(random.nextInt(pictures.size())));
  }

  private static List<Picture<Known>> some(List<Picture<Known>> pictures, Random random) {
    var shuffled = new ArrayList<>(pictures);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(shuffled.size(), Proof.CRASHES_PER_LIFE));
  }

  private static void check(Picture<Known> picture, String crash, Runnable check) {
    try {
      check.run();
    } catch (AssertionError | StoreException e) {
      throw new AssertionError(crash + " " + picture.point() + ", " + picture.note(), e);
    }
  }

  private static void assertAllPoints(List<Picture<Known>> pictures) {
    var found = new TreeSet<String>();
    pictures.forEach(picture -> found.add(picture.point()));
    for (var point : POINTS) {
      assertThat(found).contains("before " + point, "after " + point);
    }
  }
}
