package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.turn;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.world.WorldOpening;

/** Bytes that decay are noticed wherever they are, and never shown as right. */
class WorldDamageTest {
  private static final int OBJECTS = 200;

  private final Seed seed = Seed.of(WorldDamageTest.class);

  @Test
  void C50_flippedBits_areNoticedOrHarmless() {
    var random = seed.random();
    var whole = new MemoryDisk();
    try (var world = Worlds.create(Worlds.standard(whole))) {
      for (long id = 1; id <= OBJECTS; id++) {
        world.append(turn(created(id, "contents of object " + id)));
      }
      world.vat(FILES).chunks().put(ByteBuffer.wrap(Worlds.random(random, 5000)));
    }
    var files = whole.filesBelow(PLACE).stream().filter(file -> !file.endsWith("lock")).toList();
    int noticed = 0;
    for (int i = 0; i < 40; i++) {
      var disk = whole.copy();
      var file = files.get(random.nextInt(files.size()));
      flip(disk, file, random.nextInt(whole.bytes(file).length * 8));
      noticed += isNoticed(disk) ? 1 : 0;
    }
    assertThat(noticed).as("flips that were noticed, %s", seed).isPositive();
  }

  private static void flip(MemoryDisk disk, Path file, int bit) {
    if (disk.exists(file) && disk.bytes(file).length > bit / 8) {
      byte before = disk.bytes(file)[bit / 8];
      disk.damage(file, bit / 8, new byte[] {(byte) (before ^ 1 << bit % 8)});
    }
  }

  private boolean isNoticed(MemoryDisk disk) {
    boolean noticed = false;
    try (var world = WorldOpening.open(PLACE, Worlds.standard(disk))) {
      noticed = !world.unavailableVats().isEmpty();
      for (var vat : world.vats()) {
        if (!world.unavailableVats().containsKey(vat)) {
          noticed |= !world.vat(vat).verify(_ -> true).findings().isEmpty();
        }
      }
      if (!world.unavailableVats().containsKey(HOME)) {
        noticed |= readsAll(world);
      }
    } catch (StoreException e) {
      noticed = true;
    }
    return noticed;
  }

  /** Reads everything: each object is right, or reading it fails. */
  private boolean readsAll(WorldStore world) {
    boolean failed = false;
    for (long id = 1; id <= OBJECTS; id++) {
      try {
        assertThat(read(world, id)).as("%s", seed).isEqualTo("contents of object " + id);
      } catch (StoreException e) {
        failed = true;
      }
    }
    return failed;
  }
}
