package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/** Chunks that nothing refers to any more. */
class ChunkSweepTest {
  private static final int BYTES = 20_000;

  /** What is referred to in the end where packs are given back again and again. */
  private static final int LIVE_BYTES = 4 * BYTES;

  /** Of a few files and chunks. A file of which more than a quarter is dead does not stay. */
  private static final int HEADS_BYTES = 1000;

  private static final String RULE = "every 1h, hourly 2h, daily 2d, weekly 7d";

  private MemoryDisk disk = new MemoryDisk();
  private final HandClock clock = new HandClock();
  private final Random random = new Random(7);

  private StoreOptions options(boolean isEncrypted) {
    return Worlds.standard(disk)
        .withClock(clock)
        .withFileSizes(100_000, 100_000)
        .withSecrets(isEncrypted ? Worlds.SECRETS : Secrets.NONE);
  }

  private WorldStore create(boolean isEncrypted) {
    var world = Worlds.create(options(isEncrypted));
    world.retention(Retention.of(RULE));
    world.append(Worlds.turn(Worlds.created(100, "the first turn of a vat is kept")));
    return world;
  }

  private static ChunkHash put(WorldStore world, byte[] bytes) {
    return world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes)).hash();
  }

  private ChunkHash keep(WorldStore world, long id) {
    var hash = put(world, Worlds.random(random, BYTES));
    world.append(Worlds.turn(Worlds.created(id, Worlds.CHUNK + hash)));
    return hash;
  }

  private void letHistoryGo(WorldStore world) {
    clock.forward(Duration.ofHours(3));
    world.append(Worlds.turn(Worlds.changed(100, "later")));
    world.tidy();
    clock.forward(Duration.ofDays(30));
    world.append(Worlds.turn(Worlds.changed(100, "much later")));
    world.tidy();
  }

  private long packBytes(WorldStore world) throws IOException {
    var folder = PLACE.resolve("vats").resolve(world.isEncrypted() ? "vat-1" : HOME);
    long bytes = 0;
    for (var path : disk.list(folder.resolve("bytes"))) {
      try (var file = disk.openToRead(path)) {
        bytes += file.size();
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void packsGetShort_whileTheWorldStaysOpen_whenNothingRefersToWhatWasInThem(boolean isEncrypted)
      throws IOException {
    ChunkHash kept;
    try (var world = create(isEncrypted)) {
      kept = keep(world, 1);
      for (int i = 0; i < 50; i++) {
        keep(world, 2); // each in place of the one before
      }
      world.drain();
      assertThat(packBytes(world)).isGreaterThan(50 * BYTES);
      letHistoryGo(world);
      assertThat(packBytes(world)).isLessThan(5 * BYTES);
      assertThat(world.vat(HOME).chunks().byteCount()).isEqualTo(2 * BYTES);
      assertThat(world.vat(HOME).chunks().read(kept)).hasSize(BYTES);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
    try (var world = WorldOpening.open(PLACE, options(isEncrypted))) {
      assertThat(world.vat(HOME).chunks().byteCount()).isEqualTo(2 * BYTES);
      assertThat(world.vat(HOME).chunks().read(kept)).hasSize(BYTES);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  @Test
  void aChunkStays_asLongAsACheckpointHasIt() {
    try (var world = create(false)) {
      var hash = keep(world, 1);
      world.checkpoint("here");
      world.append(Worlds.turn(Worlds.changed(1, "nothing")));
      letHistoryGo(world);
      assertThat(world.vat(HOME).chunks().read(hash)).hasSize(BYTES);
      world.deleteCheckpoint("here");
      world.tidy();
      assertThat(world.vat(HOME).chunks().has(hash)).isFalse();
    }
  }

  @Test
  void aChunkStays_untilTheTurnIsSavedForWhichItWasPut() {
    try (var world = create(false)) {
      var old = keep(world, 1);
      var bytes = world.vat(HOME).chunks().read(old);
      world.append(Worlds.turn(Worlds.changed(1, "nothing")));
      var fresh = put(world, Worlds.random(random, BYTES));
      assertThat(put(world, bytes)).isEqualTo(old);
      letHistoryGo(world);
      assertThat(world.vat(HOME).chunks().has(fresh)).isTrue();
      assertThat(world.vat(HOME).chunks().has(old)).isTrue();
      world.append(Worlds.turn(Worlds.changed(1, Worlds.CHUNK + old)));
      world.append(Worlds.turn(Worlds.created(2, Worlds.CHUNK + fresh)));
      letHistoryGo(world);
      assertThat(world.vat(HOME).chunks().read(fresh)).hasSize(BYTES);
      assertThat(world.vat(HOME).chunks().read(old)).isEqualTo(bytes);
    }
  }

  @Test
  void aTurnIsRefused_whenItNamesAChunkThatWasGivenBack_untilThatIsPutAgain() {
    try (var world = create(false)) {
      var hash = keep(world, 1);
      var bytes = world.vat(HOME).chunks().read(hash);
      world.append(Worlds.turn(Worlds.changed(1, "nothing")));
      letHistoryGo(world);
      var late = Worlds.turn(Worlds.changed(1, Worlds.CHUNK + hash));
      assertThatThrownBy(() -> world.append(late))
          .isInstanceOf(StoreWriteFailed.class)
          .hasMessageContaining(hash.toString())
          .hasMessageContaining("given back");
      assertThat(Worlds.read(world, 1)).isEqualTo("nothing");
      assertThat(put(world, bytes)).isEqualTo(hash);
      world.append(late);
      letHistoryGo(world);
      assertThat(world.vat(HOME).chunks().read(hash)).isEqualTo(bytes);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void readersFindEveryByte_whilePacksAreGivenBack() throws Exception {
    var isOver = new AtomicBoolean();
    try (var world = create(false);
        var threads = Executors.newFixedThreadPool(2)) {
      var bytes = Worlds.random(random, 3 * BYTES);
      var hash = put(world, bytes);
      long then = world.append(Worlds.turn(Worlds.created(1, Worlds.CHUNK + hash)));
      world.checkpoint("then");
      world.append(Worlds.turn(Worlds.changed(1, "nothing")));
      var whole = threads.submit(reader(world, isOver, then, hash, bytes, 0, bytes.length));
      var part = threads.submit(reader(world, isOver, then, hash, bytes, 5000, 40_000));
      try {
        for (int round = 0; round < 8; round++) {
          for (int i = 0; i < 10; i++) {
            keep(world, 2);
          }
          letHistoryGo(world);
        }
      } finally {
        isOver.set(true);
      }
      assertThat(whole.get()).isPositive();
      assertThat(part.get()).isPositive();
      assertThat(packBytes(world)).isLessThan(LIVE_BYTES * 4 / 3 + HEADS_BYTES);
    }
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void deadChunksAreFound_byWhoeverOpensTheWorldNext_whenItWasKilledBeforeTheyWereSearchedFor()
      throws Exception {
    var blind =
        StoreOptions.standard().withDisk(disk).withClock(clock).withFileSizes(100_000, 100_000);
    ChunkHash kept;
    try (var world = Worlds.create(blind)) { // it cannot tell which chunks are in use
      world.retention(Retention.of(RULE));
      world.append(Worlds.turn(Worlds.created(100, "the first turn of a vat is kept")));
      kept = keep(world, 1);
      for (int i = 0; i < 20; i++) {
        keep(world, 2);
      }
      letHistoryGo(world);
      assertThat(packBytes(world)).isGreaterThan(21 * BYTES);
      disk = disk.afterKill();
      abandon(world);
    }
    try (var world = WorldOpening.open(PLACE, options(false))) {
      awaitShort(world);
      assertThat(world.vat(HOME).chunks().read(kept)).hasSize(BYTES);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  private static void abandon(WorldStore world) {
    try {
      world.close();
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("dead");
    }
  }

  /** Nobody asks for it, so nobody is told when it is done. */
  private void awaitShort(WorldStore world) throws Exception {
    while (world.vat(HOME).chunks().byteCount() > 2 * BYTES) {
      world.append(Worlds.turn(Worlds.changed(100, "something")));
      Thread.sleep(10);
    }
    world.tidy(); // the files follow
    assertThat(packBytes(world)).isLessThan(5 * BYTES);
  }

  /** Reads an object as it was, and what it refers to, again and again; answers how often. */
  private static Callable<Integer> reader(
      WorldStore world,
      AtomicBoolean isOver,
      long turn,
      ChunkHash hash,
      byte[] bytes,
      int from,
      int length) {
    return () -> {
      int count = 0;
      var vat = world.vat(HOME);
      while (!isOver.get() || count == 0) {
        assertThat(Worlds.text(vat.readAsOf(1, turn))).isEqualTo(Worlds.CHUNK + hash);
        var target = ByteBuffer.allocate(length);
        vat.chunks().read(hash, from, target);
        assertThat(target.array()).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        assertThat(vat.chunks().read(hash)).isEqualTo(bytes);
        count++;
      }
      return count;
    };
  }
}
