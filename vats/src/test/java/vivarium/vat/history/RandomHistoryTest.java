package vivarium.vat.history;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.testing.FakeWorldStore;
import vivarium.world.base.Seed;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.world.WorldOpening;

/**
 * Random histories of edits, checkpoints, rollbacks, undos, redos, turns taken back, and
 * reopenings, against a model that simply keeps every state. A failure prints the seed that replays
 * it.
 */
class RandomHistoryTest {
  private static final int HISTORIES = 500;
  private static final int STEPS = 30;
  private static final int HISTORIES_ON_DISK = 3;

  @Test
  void worldEqualsTheModelAtEveryStep_whateverIsDone() {
    for (int i = 0; i < HISTORIES; i++) {
      var store = new FakeWorldStore();
      run(() -> store, Seed.of(RandomHistoryTest.class, i));
    }
  }

  @Test
  void worldEqualsTheModelAtEveryStep_onTheRealStore(@TempDir Path folder) {
    for (int i = 0; i < HISTORIES_ON_DISK; i++) {
      var world = folder.resolve("world" + i);
      run(
          () -> WorldOpening.open(world, StoreOptions.standard()),
          Seed.of(RandomHistoryTest.class, i));
    }
  }

  private static void run(Supplier<WorldStore> opener, Seed seed) {
    try {
      new RandomHistory(opener, seed.random()).run(STEPS);
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError("replay with " + seed, failure);
    }
  }
}
