package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vivarium.world.base.Seed;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.CrashingDisk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.repair.WorldRepair;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.world.WorldOpening;

/**
 * Whatever is done in a world with a passphrase, and wherever a crash cuts it short, no file has a
 * text of an object, an entry, a chunk or a checkpoint in the clear. In a plain world it is found.
 */
class NoPlainTextTest {
  private static final String NEEDLE = "zqneedle";

  private static final int CHUNK_BYTES = 2000;

  /** How many crashes of each kind of work are looked at. */
  private static final int CRASHES = Proof.LIVES > 1 ? 40 : 5;

  /** What is done in a world. */
  enum Work {
    THINNING(NoPlainTextTest::thin),
    FORGETTING(NoPlainTextTest::forget),
    GIVING_CHUNKS_BACK(NoPlainTextTest::collect),
    CLOSING(WorldStore::close);

    private final Consumer<WorldStore> action;

    Work(Consumer<WorldStore> action) {
      this.action = action;
    }
  }

  private final HandClock clock = new HandClock();
  private final Secrets secrets = Worlds.SECRETS;

  private StoreOptions options(CrashingDisk disk) {
    return Worlds.tiny(disk).withClock(clock).withSecrets(secrets);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsInTheClear_afterEachKindOfWork_andAfterCrashesAmidIt(Work work) {
    var seed = Seed.of(NoPlainTextTest.class, work.ordinal());
    long operations = operationsOf(work);
    long step = Math.max(1, operations / CRASHES);
    var random = seed.random();
    for (long at = 1 + random.nextLong(step); at <= operations; at += step) {
      var disk = new CrashingDisk(new MemoryDisk());
      var world = filled(disk);
      disk.crashAt(at, null);
      quietly(() -> work.action.accept(world));
      quietly(world::close);
      var left = disk.left();
      if (left == null) {
        continue; // it took fewer operations this time
      }
      assertNothingPlain(left, work + " crashed at " + at);
      WorldOpening.open(PLACE, options(new CrashingDisk(left))).close();
      assertNothingPlain(left, work + " recovered from a crash at " + at);
      repair(left);
      assertNothingPlain(left, work + " repaired after a crash at " + at);
    }
  }

  /** Does it without a crash; answers how many operations that takes. */
  private long operationsOf(Work work) {
    var disk = new CrashingDisk(new MemoryDisk());
    var world = filled(disk);
    long before = disk.operations();
    work.action.accept(world);
    long operations = disk.operations() - before;
    assertNothingPlain(disk.disk(), "after " + work);
    world.close();
    assertNothingPlain(disk.disk(), "closed after " + work);
    return operations;
  }

  @ParameterizedTest
  @EnumSource
  void allOfIt_isFoundInAPlainWorld(Work work) {
    var disk = new MemoryDisk();
    var plain = Worlds.tiny(disk).withClock(clock).withSecrets(Secrets.NONE);
    try (var world = Worlds.create(plain)) {
      fill(world);
      work.action.accept(world);
    }
    assertThat(disk.filesBelow(PLACE)).anyMatch(file -> has(disk.bytes(file)));
  }

  private WorldStore filled(CrashingDisk disk) {
    var world = Worlds.create(options(disk));
    fill(world);
    return world;
  }

  private void fill(WorldStore world) {
    for (int i = 0; i < 12; i++) {
      var bytes = Worlds.bytes((NEEDLE + i).repeat(CHUNK_BYTES / (NEEDLE + i).length()));
      var hash = world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes)).hash();
      world.append(
          Worlds.turn(
              Worlds.created(1, Worlds.CHUNK + hash),
              Worlds.created(2 + i, NEEDLE + i),
              Worlds.created(50, (NEEDLE + i).repeat(300))));
      world.append(Worlds.turn(Worlds.entry(NEEDLE + i, NEEDLE)));
      clock.forward(Duration.ofMinutes(50));
    }
    world.checkpoint(NEEDLE);
    world.drain();
    clock.forward(Duration.ofDays(30));
  }

  private static void thin(WorldStore world) {
    world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly forever"));
    world.tidy();
    assertThat(world.kept().size()).isPositive();
  }

  private static void forget(WorldStore world) {
    world.append(Worlds.turn(Worlds.changed(2, "gone")));
    world.forget(
        new ForgetRequest(HOME, Map.of(2L, Worlds.bytes("gone")), _ -> false, Worlds::chunksIn));
  }

  private static void collect(WorldStore world) {
    world.deleteCheckpoint(NEEDLE);
    world.append(Worlds.turn(Worlds.changed(1, "no chunk")));
    world.retention(Retention.of("every 1h, hourly 2h, daily 2d, weekly 7d"));
    world.tidy();
    assertThat(world.vat(HOME).chunks().byteCount()).isLessThan(3 * CHUNK_BYTES);
  }

  private void repair(MemoryDisk left) {
    new WorldRepair(PLACE, options(new CrashingDisk(left)), NothingToMend.INSTANCE).run(_ -> true);
  }

  private static void quietly(Runnable action) {
    Proof.isQuietlyFalse(action);
  }

  private static void assertNothingPlain(MemoryDisk disk, String when) {
    for (var file : disk.filesBelow(PLACE)) {
      assertThat(has(disk.bytes(file))).as("%s, %s", file, when).isFalse();
      assertThat(file.toString()).as(when).doesNotContain(NEEDLE);
    }
  }

  private static boolean has(byte[] bytes) {
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      var wanted = NEEDLE.getBytes(charset);
      for (int at = 0; at + wanted.length <= bytes.length; at++) {
        if (bytes[at] == wanted[0]
            && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
          return true;
        }
      }
    }
    return false;
  }
}
