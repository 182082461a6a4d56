package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.repair.WorldRepair;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/** A world whose history is thinned is repaired with what is left of its history. */
class ThinnedRepairTest {
  @Test
  void nothingCountsAsLost_thatWasThinned() {
    var seed = Seed.of(ThinnedRepairTest.class);
    var random = seed.random();
    var turns = new RandomTurns(random);
    var model = new WorldModel();
    var disk = new MemoryDisk();
    var clock = new HandClock();
    var options = Worlds.standard(disk).withClock(clock);
    try (var world = Worlds.create(options)) {
      world.retention(Retention.of("every 1h, hourly 1d, daily 7d, weekly forever"));
      for (int i = 0; i < 150; i++) {
        var draft = turns.next(model);
        world.append(draft);
        model.add(draft);
        clock.forward(Duration.ofMinutes(random.nextInt(30)));
      }
      world.tidy();
      assertThat(world.kept().size()).isPositive();
    }
    disk.damage(PLACE.resolve("catalogue.mv.db"), 0, new byte[3 * 4096]);
    var report = new WorldRepair(PLACE, options, NothingToMend.INSTANCE).run(_ -> true);
    assertThat(report.isRepaired()).as("%s", seed).isTrue();
    assertThat(report.losses()).as("%s", seed).isEmpty();
    try (var world = WorldOpening.open(PLACE, options)) {
      world.tidy();
      assertThat(world.savedTurn()).isEqualTo(model.lastTurn());
      for (var vat : List.of(HOME, FILES)) {
        model.now().assertIs(world, vat);
        assertThat(world.vat(vat).verify(_ -> true).findings()).isEmpty();
        for (int turn = 1; turn <= model.lastTurn(); turn++) {
          if (world.kept().isKept(turn)) {
            for (long id = 1; id <= RandomTurns.IDS; id += 3) {
              assertThat(String.valueOf(Worlds.text(world.vat(vat).readAsOf(id, turn))))
                  .as("%s: object %d as of %d", seed, id, turn)
                  .isEqualTo(model.after(turn).get(WorldModel.objectName(vat, id)));
            }
          }
        }
      }
    }
  }
}
