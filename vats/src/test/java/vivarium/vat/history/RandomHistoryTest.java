package vivarium.vat.history;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.testing.FakeWorldStore;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;

/**
 * Random histories of edits, checkpoints, rollbacks, undos, redos, turns taken back, and
 * reopenings, against a model that simply keeps every state. A failure prints the seed that replays
 * it.
 */
class RandomHistoryTest {
  private static final int HISTORIES = 500;
  private static final int STEPS = 30;
  private static final int HISTORIES_ON_DISK = 3;

  private final long firstSeed = firstSeed();

  private static long firstSeed() {
    var text = System.getProperty("world.seed");
    return text == null ? new Random().nextLong() : Long.parseUnsignedLong(text, 16);
  }

  @Test
  void worldEqualsTheModelAtEveryStep_whateverIsDone() {
    for (int i = 0; i < HISTORIES; i++) {
      var store = new FakeWorldStore();
      run(() -> store, firstSeed + i);
    }
  }

  @Test
  void worldEqualsTheModelAtEveryStep_onTheRealStore(@TempDir Path folder) {
    for (int i = 0; i < HISTORIES_ON_DISK; i++) {
      var world = folder.resolve("world" + i);
      run(() -> WorldStore.open(world, StoreOptions.standard()), firstSeed + i);
    }
  }

  private static void run(Supplier<WorldStore> opener, long seed) {
    try {
      new RandomHistory(opener, new Random(seed)).run(STEPS);
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError("replay with -Dworld.seed=" + Long.toHexString(seed), failure);
    }
  }
}
