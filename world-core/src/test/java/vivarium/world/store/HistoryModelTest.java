package vivarium.world.store;

import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.retain.Retention;

/**
 * Random lives of worlds whose history is thinned, over weeks of a clock that is set by hand,
 * compared with a plain model that forgets nothing but what it is told to.
 */
class HistoryModelTest {
  private static final int STEPS = 80;
  private static final int LIVES = 4;

  @Test
  void thinnedHistory_isLikeTheModel_atWhatIsLeft() {
    for (int i = 0; i < LIVES * Proof.LIVES; i++) {
      boolean isEncrypted = i % 2 != 0;
      Function<Disk, StoreOptions> options = i % 4 < 2 ? Worlds::tiny : Worlds::standard;
      Proof.life(
          Seed.of(HistoryModelTest.class, i),
          isEncrypted,
          seed -> {
            var life = new WorldLife(seed.random(), options);
            life.world().retention(Retention.of("every 1h, hourly 1d, daily 7d, weekly 21d"));
            life.run(STEPS);
            if (!isEncrypted) {
              RowsInUse.assertNothingElse(life.disk(), HOME, FILES);
            }
          });
    }
  }
}
