package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.WatchedDisk;

/** Chunks that are put while others are moved, because one between them is to be forgotten. */
class ForgetWhilePuttingTest {
  private static final String MOVER = "vivarium-applier";
  private static final String PUTTER = "who puts a chunk";
  private static final int KEPT = 10;

  /** Notes which threads write to packs, and says so before they do. */
  private static final class PackWatch extends WatchedDisk {
    private final List<String> writers = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> watcher = _ -> {};

    PackWatch(MemoryDisk disk) {
      super(disk);
    }

    @Override
    protected void perform(Operation operation, Doing doing) throws IOException {
      if (operation.point().equals("write pack")) {
        var name = Thread.currentThread().getName();
        writers.add(name);
        watcher.accept(name);
      }
      doing.now();
    }
  }

  private final Random random = new Random(11);
  private final PackWatch disk = new PackWatch(new MemoryDisk());

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void whoPutsAChunk_waitsForOneThatIsMovedAtMost_andAllAreThere() throws Exception {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      var kept = new ChunkHash[KEPT];
      var secret = put(world);
      world.append(Worlds.turn(Worlds.created(1, Worlds.CHUNK + secret)));
      for (int i = 0; i < KEPT; i++) {
        kept[i] = put(world);
        world.append(Worlds.turn(Worlds.created(2 + i, Worlds.CHUNK + kept[i])));
      }
      world.append(Worlds.turn(Worlds.changed(1, "forgotten")));
      world.drain();
      var found = new ChunkHash[1];
      var putter = new Thread(() -> found[0] = put(world), PUTTER);
      disk.writers.clear();
      disk.watcher = name -> queueOnce(name, putter);
      world.forget(
          new ForgetRequest(
              HOME, Map.of(1L, Worlds.bytes("forgotten")), _ -> false, Worlds::chunksIn));
      putter.join();
      assertThat(disk.writers.indexOf(PUTTER)).as("turn of who waits: %s", disk.writers).isOne();
      assertThat(disk.writers).filteredOn(MOVER::equals).hasSizeGreaterThan(KEPT);
      var chunks = world.vat(HOME).chunks();
      assertThat(chunks.has(secret)).isFalse();
      assertThat(chunks.has(found[0])).isTrue();
      assertThat(kept).allSatisfy(hash -> assertThat(chunks.read(hash)).isNotEmpty());
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  /** With the lock of writing held, has somebody come who needs it, too. */
  private static void queueOnce(String writer, Thread putter) {
    if (writer.equals(MOVER) && putter.getState() == Thread.State.NEW) {
      putter.start();
      while (putter.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
  }

  private ChunkHash put(WorldStore world) {
    byte[] bytes;
    synchronized (random) {
      bytes = Worlds.random(random, 2000);
    }
    return world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes)).hash();
  }
}
