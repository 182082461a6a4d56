package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.HOME;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.WatchedDisk;
import vivarium.world.store.turn.EntryKey;

/**
 * Nobody who uses a vat waits for the disk while an object of it is forgotten for good: each
 * operation on its files is held up until turns were saved and everything was read. Where somebody
 * had to wait for the operation, both would wait for ever.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ForgetHoldTest {
  private static final String APPLIER = "vivarium-applier";
  private static final long FORGOTTEN = 1;
  private static final long KEPT = 2;
  private static final long USED = 3;
  private static final long LIMIT_SECONDS = 60;

  /** Has a vat used before and after each operation on its files that the applier's thread does. */
  private static final class HeldUp extends WatchedDisk {
    private final TreeSet<String> points = new TreeSet<>();
    private volatile Consumer<String> use = _ -> {};

    HeldUp(MemoryDisk disk) {
      super(disk);
    }

    @Override
    protected void perform(Operation operation, Doing doing) throws IOException {
      boolean isHeldUp =
          operation.path().startsWith(Worlds.folder(HOME))
              && Thread.currentThread().getName().equals(APPLIER);
      if (!isHeldUp) {
        doing.now();
        return;
      }
      points.add(operation.point());
      run(operation.point());
      doing.now();
      run(operation.point());
    }

    private void run(String point) {
      try {
        beside(() -> use.accept(point)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new AssertionError("at " + point, e);
      }
    }
  }

  private final HeldUp disk = new HeldUp(new MemoryDisk());

  @Test
  void turnsAreSaved_andAllIsRead_duringEachOperationOnTheVatsFiles() {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      var vat = world.vat(HOME);
      var chunk = put(world, 1);
      var secret = put(world, 2);
      world.append(Worlds.turn(Worlds.created(FORGOTTEN, Worlds.CHUNK + secret)));
      world.append(Worlds.turn(Worlds.created(KEPT, "before")));
      long before = world.savedTurn();
      world.append(Worlds.turn(Worlds.changed(KEPT, Worlds.CHUNK + chunk)));
      world.append(Worlds.turn(Worlds.created(USED, "used 0")));
      world.append(Worlds.turn(Worlds.entry("key", "value")));
      world.append(Worlds.turn(Worlds.changed(FORGOTTEN, "forgotten")));
      world.tidy();
      var uses = new AtomicInteger();
      disk.use =
          _ -> {
            var now = "used " + uses.incrementAndGet();
            world.append(Worlds.turn(Worlds.changed(USED, now)));
            assertThat(Worlds.read(world, USED)).isEqualTo(now);
            assertThat(Worlds.read(world, KEPT)).isEqualTo(Worlds.CHUNK + chunk);
            assertThat(Worlds.text(vat.readAsOf(KEPT, before))).isEqualTo("before");
            assertThat(Worlds.text(vat.entries().get(EntryKey.of("key")))).isEqualTo("value");
            assertThat(vat.chunks().read(chunk)).hasSize(2000);
            assertThat(world.turns(Long.MAX_VALUE, 3)).hasSize(3);
          };
      forget(world);
      disk.use = _ -> {};
      assertThat(disk.points)
          .contains("move database", "force folder home", "delete folder fresh", "delete pack");
      assertThat(Worlds.read(world, USED)).isEqualTo("used " + uses.get());
      assertThat(Worlds.text(vat.readAsOf(FORGOTTEN, before))).isEqualTo("forgotten");
      assertThat(vat.verify(_ -> true).findings()).isEmpty();
    }
  }

  /** Who walks over the past keeps the databases from being exchanged, but nobody else waits. */
  @Test
  void othersReadAndLookBack_whileTheExchangeWaitsForWhoWalksOverThePast() throws Exception {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(Worlds.turn(Worlds.created(FORGOTTEN, "secret")));
      world.append(Worlds.turn(Worlds.created(KEPT, "kept")));
      world.append(Worlds.turn(Worlds.changed(FORGOTTEN, "forgotten")));
      world.drain();
      var isWalking = new CountDownLatch(1);
      var isEnough = new CountDownLatch(1);
      var isPrepared = new CountDownLatch(1);
      disk.use =
          point -> {
            if (point.equals("force folder home")) {
              isPrepared.countDown();
            }
          };
      var walk =
          beside(() ->
              world
                  .vat(HOME)
                  .verify(_ -> {
                    isWalking.countDown();
                    await(isEnough);
                    return true;
                  }));
      await(isWalking);
      var forgetting = beside(() -> forget(world));
      await(isPrepared);
      for (int i = 0; i < 50; i++) { // some of these come while the exchange is asked for
        assertThat(Worlds.read(world, KEPT)).isEqualTo("kept");
        assertThat(Worlds.text(world.vat(HOME).readAsOf(KEPT, 2))).isEqualTo("kept");
        Thread.sleep(2);
      }
      assertThat(forgetting).isNotDone();
      isEnough.countDown();
      walk.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      forgetting.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertThat(Worlds.text(world.vat(HOME).readAsOf(FORGOTTEN, 1))).isEqualTo("forgotten");
    }
  }

  /** The walk waits until a turn is applied, which is done when the object is forgotten. */
  @Test
  void changesAreAnswered_whenATurnWasSavedWhileAnObjectIsForgotten() throws Exception {
    try (var world = Worlds.create(Worlds.standard(disk))) {
      world.append(Worlds.turn(Worlds.created(FORGOTTEN, "secret")));
      world.append(Worlds.turn(Worlds.changed(FORGOTTEN, "forgotten")));
      world.drain();
      var found = new TreeSet<Long>();
      var walker = new Thread(() -> world.vat(HOME).changesSince(2, noting(found)), "walker");
      var request =
          new ForgetRequest(
              HOME,
              Map.of(FORGOTTEN, Worlds.bytes("forgotten")),
              _ -> false,
              contents -> {
                if (walker.getState() == Thread.State.NEW) {
                  world.append(Worlds.turn(Worlds.created(USED, "used")));
                  walker.start();
                  while (walker.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                  }
                }
                return Worlds.chunksIn(contents);
              });
      world.forget(request);
      walker.join();
      assertThat(found).containsExactly(USED);
    }
  }

  private static VatStore.ChangeVisitor noting(Set<Long> found) {
    return new VatStore.ChangeVisitor() {
      @Override
      public void object(long id, byte @Nullable [] former, long first, long last) {
        found.add(id);
      }

      @Override
      public void entry(EntryKey key, byte @Nullable [] former, long first, long last) {
        throw new AssertionError("no entry was changed");
      }
    };
  }

  private static void forget(WorldStore world) {
    world.forget(
        new ForgetRequest(
            HOME, Map.of(FORGOTTEN, Worlds.bytes("forgotten")), _ -> false, Worlds::chunksIn));
  }

  private static ChunkHash put(WorldStore world, int seed) {
    var bytes = Worlds.random(new Random(seed), 2000);
    return world.vat(HOME).chunks().put(ByteBuffer.wrap(bytes)).hash();
  }

  /** Each in a thread of its own: on few processors a pool may have one for all. */
  private static CompletableFuture<Void> beside(Runnable work) {
    return CompletableFuture.runAsync(work, task -> new Thread(task).start());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
