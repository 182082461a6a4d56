package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.base.Seed;
import vivarium.world.store.CrashLife.Known;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.LateDisk;
import vivarium.world.store.disk.LyingDisk;
import vivarium.world.store.disk.PicturedDisk.Picture;
import vivarium.world.store.disk.WatchedDisk.Operation;

/**
 * Tests the tests: with one safeguard taken away, the crashes of {@link CrashTest} do harm that is
 * noticed. A safeguard whose loss nobody notices is one that nothing proves.
 */
class HarnessTest {
  private static final int LIVES_MAX = 12;

  /** So many that harm which needs two things to be lost and kept by chance is seen in one life. */
  private static final int PICTURES_OF_ONE_POINT = 100;

  /** A safeguard that is taken away. */
  enum Missing {
    FORCE_OF_THE_JOURNAL(not("force journal")),
    FORCE_OF_A_NEW_JOURNAL_FILE(not("force new journal")),
    FORCE_OF_THE_NAMES_OF_JOURNAL_FILES(not("force folder journal")),
    FORCE_OF_PACKS(not("force pack")),
    FORCE_OF_THE_NAMES_OF_PACKS(not("force folder bytes")),
    FORCE_OF_DATABASES(notForceOf("objects.mv.db")),
    FORCE_OF_THE_CATALOGUE(notForceOf("catalogue.mv.db")),
    FORCE_OF_CHUNKS_BEFORE_TURNS_THAT_NAME_THEM_ARE_SAFE(
        late("force pack", "write journal"), "after write journal");

    private final UnaryOperator<Disk> lie;
    private final String harmful;

    Missing(UnaryOperator<Disk> lie) {
      this(lie, "");
    }

    /**
     * @param harmful the only point where a crash can do harm; empty if it can anywhere
     */
    Missing(UnaryOperator<Disk> lie, String harmful) {
      this.lie = lie;
      this.harmful = harmful;
    }

    /** Few pictures of every point, or all of the one that matters. */
    private int picturesPerPoint() {
      return harmful.isEmpty() ? 2 : PICTURES_OF_ONE_POINT;
    }

    private boolean isLookedAt(Picture<Known> picture) {
      return harmful.isEmpty() || picture.point().equals(harmful);
    }

    private static UnaryOperator<Disk> not(String point) {
      return without(operation -> operation.point().equals(point));
    }

    /** The file itself and those beside it that say what it has to be. */
    private static UnaryOperator<Disk> notForceOf(String file) {
      return without(operation ->
          operation.name().equals("force") && operation.path().toString().contains(file));
    }

    /** Done all the same, but only after something else. */
    private static UnaryOperator<Disk> late(String point, String until) {
      return disk ->
          new LateDisk(
              disk,
              operation -> operation.point().equals(point),
              operation -> operation.point().equals(until));
    }

    private static UnaryOperator<Disk> without(Predicate<Operation> operations) {
      return disk -> new LyingDisk(disk, operations);
    }
  }

  @ParameterizedTest
  @EnumSource
  void crash_doesHarmThatIsNoticed_without(Missing missing) {
    var seed = Seed.of(HarnessTest.class);
    int lives = 0;
    boolean isNoticed = false;
    while (!isNoticed && lives < LIVES_MAX) {
      isNoticed = isNoticed(seed.plus(lives), missing);
      lives++;
    }
    assertThat(isNoticed).as("%s, from %s on", missing, seed).isTrue();
  }

  private static boolean isNoticed(Seed seed, Missing missing) {
    var random = seed.random();
    var life = new CrashLife(random, missing.lie, missing.picturesPerPoint());
    return Proof.isQuietlyFalse(() -> {
      for (var picture : life.run().stream().filter(missing::isLookedAt).toList()) {
        var left = CrashLife.afterPowerCut(picture, random);
        life.assertWhole(left, picture.note().safe(), picture.note());
      }
    });
  }
}
