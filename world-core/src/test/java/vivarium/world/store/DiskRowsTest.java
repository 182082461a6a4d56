package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.turn;

import org.junit.jupiter.api.Test;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.world.WorldOpening;

/** Row D-24 of the reference: a world whose disk cannot be written. */
class DiskRowsTest {
  private final FaultyDisk disk = new FaultyDisk(new MemoryDisk());

  @Test
  void D24_everyChangeIsRefusedAloud_whenTheDiskIsReadOnly() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(turn(created(1, "one")));
      disk.failWhile(_ -> true);
      assertThatThrownBy(() -> world.append(turn(changed(1, "lost"))))
          .isInstanceOf(StoreWriteFailed.class);
      assertThat(read(world, 1)).isEqualTo("one");
      disk.mend();
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      assertThat(read(world, 1)).isEqualTo("one");
    }
  }
}
