package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.base.ChunkHash;
import vivarium.world.base.Seed;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.FaultyDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.recode.WorldRecoding;
import vivarium.world.store.repair.WorldRepair;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/**
 * A disk that fails amid the long works of a world: thinning its history, forgetting for good,
 * giving chunks back, encrypting, repairing. What there was can be read meanwhile, whoever asked is
 * told, and the work can be done once the disk works, in the same open world.
 */
class WorkFaultTest {
  /** At how many operations of each work it fails. */
  private static final int FAULTS = Proof.LIVES > 1 ? Integer.MAX_VALUE : 2;

  private static final int TURNS = 12;
  private static final int ATTEMPTS_MAX = 300;
  private static final int CHUNK_BYTES = 3000;

  /** What an open world does. */
  enum Work {
    THINNING(WorkFaultTest::thin),
    FORGETTING(WorkFaultTest::forget),
    GIVING_CHUNKS_BACK(WorkFaultTest::giveBack);

    private final Consumer<WorldStore> action;

    Work(Consumer<WorldStore> action) {
      this.action = action;
    }
  }

  private final HandClock clock = new HandClock();

  @ParameterizedTest
  @EnumSource
  void world_staysReadable_saysWhatIsWrong_andDoesItOnceTheDiskWorks(Work work) {
    var clean = new FaultyDisk(new MemoryDisk());
    long operations;
    try (var world = filled(clean)) {
      long before = clean.operations();
      work.action.accept(world);
      operations = clean.operations() - before;
      assertDone(work, world);
    }
    sweep(work.ordinal(), operations, (fault, at) -> failing(work, fault, at));
  }

  private static void sweep(int number, long operations, ObjLongConsumer<DiskFault> test) {
    var seed = Seed.of(WorkFaultTest.class, number);
    var random = seed.random();
    long step = Math.max(1, operations / FAULTS);
    for (var fault : DiskFault.values()) {
      for (long at = 1 + random.nextLong(step); at <= operations; at += step) {
        try {
          test.accept(fault, at);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("%s at operation %d, %s".formatted(fault, at, seed), e);
        }
      }
    }
  }

  private void failing(Work work, DiskFault fault, long at) {
    var disk = new FaultyDisk(new MemoryDisk());
    try (var world = filled(disk)) {
      fault.begin(disk, at);
      try {
        work.action.accept(world);
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("/world");
        assertThat(said(world, e)).anyMatch(text -> text.contains(fault.text()));
      }
      assertReadable(world);
      disk.mend();
      doAtLast(work, world);
      assertDone(work, world);
      assertReadable(world);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
    try (var world = WorldOpening.open(PLACE, options(disk))) {
      assertDone(work, world);
      assertReadable(world);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  private static List<String> said(WorldStore world, StoreException told) {
    var all = new ArrayList<>(world.status().troubles());
    all.add(String.valueOf(told.getMessage()));
    return all;
  }

  /** The first attempts may meet what the trouble has left. */
  private static void doAtLast(Work work, WorldStore world) {
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        work.action.accept(world);
        world.drain();
        if (world.status().troubles().isEmpty()) {
          return;
        }
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("/world");
      }
    }
    assertThat(world.status().troubles()).as("after %d attempts", ATTEMPTS_MAX).isEmpty();
  }

  private StoreOptions options(Disk disk) {
    return Worlds.tiny(disk)
        .withClock(clock)
        .withSecrets(Secrets.NONE.withCost(Worlds.SECRETS.cost()));
  }

  /** Objects 1 to 12 and their history of a month ago, in which the first has had many chunks. */
  private WorldStore filled(Disk disk) {
    var random = new Random(3);
    var world = Worlds.create(options(disk));
    world.append(Worlds.turn(Worlds.created(100, "the first turn of a vat is kept")));
    for (int i = 1; i <= TURNS; i++) {
      world.append(Worlds.turn(Worlds.created(i, "first " + "-".repeat(200 * i))));
      var hash = put(world, Worlds.random(random, CHUNK_BYTES));
      world.append(Worlds.turn(Worlds.changed(1, Worlds.CHUNK + hash)));
      world.append(Worlds.turn(Worlds.changed(i, now(i))));
      clock.forward(Duration.ofMinutes(50));
    }
    var kept = put(world, Worlds.random(random, CHUNK_BYTES));
    world.append(Worlds.turn(Worlds.created(99, Worlds.CHUNK + kept)));
    world.append(Worlds.turn(Worlds.changed(1, now(1))));
    world.checkpoint("filled");
    world.drain();
    clock.forward(Duration.ofDays(30));
    return world;
  }

  private static ChunkHash put(WorldStore world, byte[] bytes) {
    return world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes)).hash();
  }

  private static String now(int id) {
    return "now " + id;
  }

  private static void thin(WorldStore world) {
    world.retention(Retention.of("every 1h, hourly 3h, daily 2d, weekly forever"));
    world.tidy();
  }

  private static void forget(WorldStore world) {
    var instead = Map.of(1L, Worlds.bytes(now(1)));
    world.forget(new ForgetRequest(HOME, instead, _ -> false, Worlds::chunksIn));
  }

  private static void giveBack(WorldStore world) {
    world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
    world.tidy();
  }

  private static void assertReadable(WorldStore world) {
    for (int id = 1; id <= TURNS; id++) {
      assertThat(Worlds.read(world, id)).isEqualTo(now(id));
    }
    var chunk = Worlds.chunksIn(Worlds.bytes(String.valueOf(Worlds.read(world, 99)))).getFirst();
    assertThat(world.vat(HOME).chunks().read(chunk)).hasSize(CHUNK_BYTES);
  }

  private static void assertDone(Work work, WorldStore world) {
    switch (work) {
      case THINNING -> assertThat(world.kept().size()).isPositive();
      case FORGETTING -> {
        assertThat(world.vat(HOME).historyOf(1, 10)).hasSize(1);
        assertThat(world.vat(HOME).chunks().byteCount()).isEqualTo(CHUNK_BYTES);
      }
      case GIVING_CHUNKS_BACK ->
          assertThat(world.vat(HOME).chunks().byteCount()).isLessThan(4L * CHUNK_BYTES);
    }
  }

  /** What is done with a world that nobody has open. */
  enum Offline {
    ENCRYPTING,
    REPAIRING
  }

  @ParameterizedTest
  @EnumSource
  void closedWorld_isWholeAfterAFault_andTheWorkCanBeDoneAgain(Offline work) {
    var memory = new MemoryDisk();
    filled(memory).close();
    if (work == Offline.REPAIRING) {
      memory.damage(PLACE.resolve("catalogue.mv.db"), 0, new byte[3 * 4096]);
    }
    var clean = new FaultyDisk(memory.copy());
    run(work, clean);
    long operations = clean.operations();
    sweep(
        10 + work.ordinal(),
        operations,
        (fault, at) -> {
          var disk = new FaultyDisk(memory.copy());
          fault.begin(disk, at);
          try {
            run(work, disk);
          } catch (StoreException e) {
            assertThat(e).hasMessageContaining("/world");
          }
          disk.mend();
          if (work == Offline.ENCRYPTING) {
            assertWhole(disk);
          }
          run(work, disk);
          assertWhole(disk);
        });
  }

  private void run(Offline work, Disk disk) {
    switch (work) {
      case ENCRYPTING -> {
        var recoding = new WorldRecoding(PLACE, options(disk));
        if (!recoding.isEncrypted()) {
          recoding.encrypt(Worlds.SECRETS.passphrase(), _ -> true);
        }
      }
      case REPAIRING ->
          new WorldRepair(PLACE, options(disk), NothingToMend.INSTANCE).run(_ -> true);
    }
  }

  private void assertWhole(Disk disk) {
    boolean isEncrypted = new WorldRecoding(PLACE, options(disk)).isEncrypted();
    var how = isEncrypted ? options(disk).withSecrets(Worlds.SECRETS) : options(disk);
    try (var world = WorldOpening.open(PLACE, how)) {
      assertThat(world.unavailableVats()).isEmpty();
      assertReadable(world);
      assertThat(world.checkpoints()).hasSize(1);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }
}
