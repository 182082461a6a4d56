package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.LateDisk;
import vivarium.world.store.disk.LyingDisk;
import vivarium.world.store.disk.WatchedDisk.Operation;

/**
 * Tests the tests: with one safeguard taken away, the crashes of {@link CrashTest} do harm that is
 * noticed. A safeguard whose loss nobody notices is one that nothing proves.
 */
class HarnessTest {
  private static final int LIVES_MAX = 12;

  /** A safeguard that is taken away. */
  enum Missing {
    FORCE_OF_THE_JOURNAL(not("force journal")),
    FORCE_OF_A_NEW_JOURNAL_FILE(not("force new journal")),
    FORCE_OF_THE_NAMES_OF_JOURNAL_FILES(not("force folder journal")),
    FORCE_OF_PACKS(not("force pack")),
    FORCE_OF_THE_NAMES_OF_PACKS(not("force folder bytes")),
    FORCE_OF_DATABASES(notForceOf("objects.mv.db")),
    FORCE_OF_THE_CATALOGUE(notForceOf("catalogue.mv.db")),
    FORCE_OF_CHUNKS_BEFORE_TURNS_THAT_NAME_THEM_ARE_SAFE(late("force pack", "write journal"));

    private final UnaryOperator<Disk> lie;

    Missing(UnaryOperator<Disk> lie) {
      this.lie = lie;
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
    var life = new CrashLife(random, missing.lie, 2);
    return Proof.isQuietlyFalse(() -> {
      for (var picture : life.run()) {
        var left = CrashLife.afterPowerCut(picture, random);
        life.assertWhole(left, picture.note().safe(), picture.note());
      }
    });
  }
}
