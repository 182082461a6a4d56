package vivarium.world.store.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.world.base.WorldBug;

/** Whoever exchanges something waits for who is inside, and nobody waits behind him meanwhile. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReadGateTest {
  private static final long LIMIT_SECONDS = 60;

  private final ReadGate gate =
      new ReadGate(() -> {
        throw new WorldBug("reading does not fail here");
      });
  private final CountDownLatch isInside = new CountDownLatch(1);
  private final CountDownLatch isEnough = new CountDownLatch(1);

  @Test
  void othersReadAndWalk_whileADatabaseIsToBeExchangedAndSomebodyWalks() throws Exception {
    var walk = beside(() -> gate.walking(this::stayInside));
    assertThat(isInside.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    exchangeAndUseMeanwhile(walk);
  }

  @Test
  void othersReadAndWalk_whileADatabaseIsToBeExchangedAndSomebodyReadsForLong() throws Exception {
    var reading = beside(() -> read(this::stayInside));
    assertThat(isInside.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    exchangeAndUseMeanwhile(reading);
  }

  /** At each attempt that fails others come, who must not have to wait until one succeeds. */
  private void exchangeAndUseMeanwhile(CompletableFuture<Integer> inside) throws Exception {
    var attempts = new AtomicInteger();
    var isExchanged = new AtomicBoolean();
    gate.exchangingAll(
        () -> {
          assertThat(inside).isDone();
          isExchanged.set(true);
        },
        () -> {
          assertThat(await(beside(() -> gate.walking(() -> read(() -> 5))))).isEqualTo(5);
          if (attempts.incrementAndGet() == 3) {
            isEnough.countDown();
            assertThat(await(inside)).isOne();
          }
        });
    assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
    assertThat(isExchanged).isTrue();
  }

  @Test
  void rowsAreNotExchanged_whileSomebodyWalks_andAreAfterwards() throws Exception {
    var walk = beside(() -> gate.walking(this::stayInside));
    assertThat(isInside.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(
            gate.exchangingRows(() -> {
              throw new AssertionError("somebody walks");
            }))
        .isFalse();
    isEnough.countDown();
    assertThat(await(walk)).isOne();
    var isExchanged = new AtomicBoolean();
    while (!gate.exchangingRows(() -> isExchanged.set(true))) {
      Thread.onSpinWait();
    }
    assertThat(isExchanged).isTrue();
  }

  @Test
  void whoWaitsForLookups_goesOnWhenTheyHaveEnded() throws Exception {
    var isOver = new AtomicBoolean();
    var lookup =
        beside(() ->
            gate.lookingUp(() -> {
              int found = stayInside();
              isOver.set(true);
              return found;
            }));
    assertThat(isInside.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    var waiting =
        beside(() -> {
          gate.awaitLookups();
          assertThat(isOver).isTrue();
          return 2;
        });
    isEnough.countDown();
    assertThat(await(waiting)).isEqualTo(2);
    assertThat(await(lookup)).isOne();
  }

  private int read(Supplier<Integer> reading) {
    return gate.reading(reading);
  }

  private int stayInside() {
    isInside.countDown();
    try {
      assertThat(isEnough.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return 1;
  }

  /** Each in a thread of its own: on few processors a pool may have one for all. */
  private static CompletableFuture<Integer> beside(Supplier<Integer> work) {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
  }

  private static int await(CompletableFuture<Integer> work) {
    return work.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }
}
