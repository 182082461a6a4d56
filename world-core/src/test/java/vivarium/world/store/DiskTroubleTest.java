package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.turn;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.world.WorldOpening;

/**
 * A full or failing disk: what was acknowledged stays, what fails says so, and everything goes on
 * when the disk works again, without reopening.
 */
class DiskTroubleTest {
  private final MemoryDisk memory = new MemoryDisk();
  private final FaultyDisk disk = new FaultyDisk(memory);

  /** A database is written when it is forced, which a short journal makes happen soon. */
  private StoreOptions forcedOften() {
    return Worlds.standard(disk).withFileSizes(2000, 100_000);
  }

  @Test
  void turn_isRefusedAndLeavesNothing_whenTheJournalCannotBeWritten() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(turn(created(1, "one")));
      disk.writePartly();
      disk.failWhile(operation -> operation.path().toString().endsWith(".journal"));
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> world.append(turn(changed(1, "lost"), created(2, "lost"))))
            .isInstanceOf(StoreWriteFailed.class)
            .hasMessageContaining("journal")
            .hasMessageContaining("No space left on device")
            .hasMessageContaining("make room");
      }
      assertThat(read(world, 1)).isEqualTo("one");
      assertThat(read(world, 2)).isNull();
      disk.mend();
      assertThat(world.append(turn(changed(1, "uno")))).isEqualTo(2);
      assertThat(read(world, 1)).isEqualTo("uno");
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      assertThat(read(world, 1)).isEqualTo("uno");
      assertThat(world.savedTurn()).isEqualTo(2);
    }
  }

  @Test
  void databaseThatCannotBeWritten_losesNothing_andCatchesUp() {
    try (var world = Worlds.create(forcedOften())) {
      world.append(turn(created(1, "one"), created(2, "two")));
      world.drain();
      disk.failWhile(operation -> operation.path().toString().contains("vats/home"));
      for (int i = 0; i < 40; i++) {
        world.append(turn(changed(1, "v" + i)));
      }
      assertThat(read(world, 1)).isEqualTo("v39");
      assertThat(read(world, 2)).isEqualTo("two");
      for (int i = 0; world.status().troubles().isEmpty() && i < 5_000; i++) {
        attempt(world, "w" + i + "-".repeat(10_000)); // the database is written now and then
      }
      assertThat(world.status().troubles()).anyMatch(text -> text.contains("No space left"));
      assertThat(world.status().troubles()).anyMatch(text -> text.contains("home"));
      var now = read(world, 1);
      assertThat(now).startsWith("w");
      disk.mend();
      for (int i = 0; !world.status().troubles().isEmpty() && i < 5_000; i++) {
        now = "w" + i;
        world.append(turn(changed(1, now)));
        world.drain();
      }
      assertThat(world.status().troubles()).isEmpty();
      assertThat(read(world, 1)).isEqualTo(now);
      assertThat(read(world, 2)).isEqualTo("two");
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      assertThat(read(world, 1)).startsWith("w");
    }
  }

  private static void attempt(WorldStore world, String contents) {
    try {
      world.append(turn(changed(1, contents)));
      world.drain();
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  @Test
  void closedDatabase_isOpenedAnew_byReading() {
    try (var world = Worlds.create(forcedOften())) {
      for (int i = 0; i < 2000; i++) {
        world.append(turn(created(i + 1, "object " + i)));
      }
      world.drain();
      disk.failWhile(operation -> operation.path().toString().contains("vats/home"));
      for (int i = 0; world.status().troubles().isEmpty() && i < 5_000; i++) {
        attempt(world, "x".repeat(10_000) + i);
      }
      assertThat(world.status().troubles()).isNotEmpty();
      for (long id = 2; id <= 2000; id += 37) {
        assertThat(read(world, id)).isEqualTo("object " + (id - 1));
      }
      disk.mend();
      for (long id = 2; id <= 2000; id += 37) {
        assertThat(read(world, id)).isEqualTo("object " + (id - 1));
      }
    }
  }

  @Test
  void safe_failsWhileForcingFails_andWorksAfterwards() throws Exception {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      disk.say("Input/output error");
      disk.failWhile(operation ->
          operation.name().equals("force") && operation.path().toString().contains("/journal/"));
      long turn = world.append(turn(created(1, "one")));
      assertThat(world.safe(turn))
          .failsWithin(60, TimeUnit.SECONDS)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(StoreWriteFailed.class);
      assertThatThrownBy(() -> world.checkpoint("not safe")).isInstanceOf(StoreWriteFailed.class);
      assertThat(world.safeTurn()).isZero();
      assertThat(read(world, 1)).isEqualTo("one");
      disk.mend();
      world.safe(turn).get(60, TimeUnit.SECONDS);
      world.drain();
      assertThat(world.status().troubles()).isEmpty();
    }
  }

  @Test
  void chunks_areForcedBeforeTheTurnIsCalledSafe() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.force();
      disk.failWhile(operation ->
          operation.name().equals("force") && operation.path().toString().endsWith(".pack"));
      world.vat(HOME).chunks().put(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      world.append(turn(created(1, "names the chunk")));
      assertThatThrownBy(world::force).isInstanceOf(StoreWriteFailed.class);
      assertThat(world.safeTurn()).isZero();
      disk.mend();
      world.force();
      assertThat(world.safeTurn()).isEqualTo(1);
    }
  }
}
