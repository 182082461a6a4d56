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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;

/**
 * A full or failing disk: what was acknowledged stays, what fails says so, and everything goes on
 * when the disk works again, without reopening.
 */
class DiskTroubleTest {
  private final MemoryDisk memory = new MemoryDisk();
  private final FaultyDisk disk = new FaultyDisk(memory);

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
    try (var world = WorldStore.open(PLACE, Worlds.standard(disk))) {
      assertThat(read(world, 1)).isEqualTo("uno");
      assertThat(world.savedTurn()).isEqualTo(2);
    }
  }

  @Test
  void databaseThatCannotBeWritten_losesNothing_andCatchesUp() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(turn(created(1, "one"), created(2, "two")));
      world.drain();
      disk.failWhile(operation -> operation.path().toString().contains("vats/home"));
      for (int i = 0; i < 40; i++) {
        world.append(turn(changed(1, "v" + i)));
      }
      assertThat(read(world, 1)).isEqualTo("v39");
      assertThat(read(world, 2)).isEqualTo("two");
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 5_000; i++) { // the database writes when it sees fit
                  world.append(turn(changed(1, "w" + i + "-".repeat(10_000))));
                  world.drain();
                  world.checkpoint("c" + i);
                }
              })
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("No space left");
      assertThat(world.status().troubles()).anyMatch(text -> text.contains("home"));
      var now = read(world, 1);
      assertThat(now).startsWith("w");
      disk.mend();
      world.drain();
      assertThat(world.status().troubles()).isEmpty();
      assertThat(read(world, 1)).isEqualTo(now);
      assertThat(read(world, 2)).isEqualTo("two");
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
    try (var world = WorldStore.open(PLACE, Worlds.standard(disk))) {
      assertThat(read(world, 1)).startsWith("w");
    }
  }

  @Test
  void closedDatabase_isOpenedAnew_byReading() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      for (int i = 0; i < 2000; i++) {
        world.append(turn(created(i + 1, "object " + i)));
      }
      world.drain();
      disk.failWhile(operation -> operation.path().toString().contains("vats/home"));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  world.append(turn(changed(1, "x".repeat(1_000_000) + i)));
                  world.drain();
                }
              })
          .isInstanceOf(StoreException.class);
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
          .failsWithin(10, TimeUnit.SECONDS)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(StoreWriteFailed.class);
      assertThatThrownBy(() -> world.checkpoint("not safe")).isInstanceOf(StoreWriteFailed.class);
      assertThat(world.safeTurn()).isZero();
      assertThat(read(world, 1)).isEqualTo("one");
      disk.mend();
      world.safe(turn).get(10, TimeUnit.SECONDS);
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

  @Test
  void everyOperation_mayFailOnceOrForAWhile() {
    var counting = new FaultyDisk(new MemoryDisk());
    runScript(counting, new HashMap<>());
    long operations = counting.operations();
    for (long at = 1; at <= operations; at += Math.max(1, operations / 8)) {
      failingAt(at, false);
      failingAt(at, true);
    }
  }

  private static void failingAt(long at, boolean forAWhile) {
    var memory = new MemoryDisk();
    var faulty = new FaultyDisk(memory);
    Worlds.create(Worlds.standard(faulty)).close();
    if (forAWhile) {
      faulty.failFrom(at);
    } else {
      faulty.failOnce(at);
    }
    var expected = new HashMap<Long, String>();
    runScript(faulty, expected);
    faulty.mend();
    try (var world = WorldStore.open(PLACE, Worlds.standard(faulty))) {
      expected.forEach((id, contents) ->
          assertThat(read(world, id)).as("failing at %d", at).isEqualTo(contents));
      long next = world.savedTurn() + 1;
      assertThat(world.append(turn(changed(1, "goes on")))).isEqualTo(next);
      world.drain();
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  /** Does things to a world, whatever fails, and notes what was acknowledged. */
  private static void runScript(FaultyDisk disk, Map<Long, String> expected) {
    WorldStore world;
    try {
      world = WorldStore.open(PLACE, Worlds.tiny(disk));
      if (world.vats().isEmpty()) {
        world.createVat(HOME);
      }
    } catch (StoreException e) {
      return;
    }
    for (long i = 1; i <= 30; i++) {
      try {
        var contents = "value " + i + "-".repeat((int) (i * i));
        world.append(turn(changed(i % 10 + 1, contents)));
        expected.put(i % 10 + 1, contents);
        if (i == 15) {
          world.drain();
          world.checkpoint("half");
        }
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("/world");
      }
    }
    try {
      world.close();
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("/world");
    }
  }
}
