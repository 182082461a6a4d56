package vivarium.world.store;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.Disk;

/** Random lives of worlds that keep all of their history, compared with a plain model. */
class WorldModelTest {
  private static final int STEPS = 60;
  private static final int LIVES = 4;

  @Test
  void world_isLikeItsModel_withOrdinaryBounds() {
    live(Worlds::standard);
  }

  @Test
  void world_isLikeItsModel_withTinyBounds() {
    live(Worlds::tiny);
  }

  private static void live(Function<Disk, StoreOptions> options) {
    for (int i = 0; i < LIVES * Proof.LIVES; i++) {
      Proof.life(
          Seed.of(WorldModelTest.class, i),
          i % 2 != 0,
          seed -> new WorldLife(seed.random(), options).run(STEPS));
    }
  }
}
