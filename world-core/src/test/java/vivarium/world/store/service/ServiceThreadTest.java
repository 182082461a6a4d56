package vivarium.world.store.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ServiceThreadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void thread_goesOn_whenAStepFails() throws InterruptedException {
    var steps = new AtomicInteger();
    var told = new CountDownLatch(2);
    var thread =
        new ServiceThread(
            "failing twice",
            () -> {
              if (steps.incrementAndGet() <= 2) {
                throw new OutOfMemoryError("injected");
              }
              return false;
            },
            _ -> told.countDown());
    thread.start();
    assertThat(told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    Assertions.assertTimeoutPreemptively(PATIENCE, thread::join);
    assertThat(steps).hasValue(3);
  }

  @Test
  void join_returns_whenNoStepAndNoReportWorksAnyMore() throws InterruptedException {
    var hasFailed = new CountDownLatch(1);
    var thread =
        new ServiceThread(
            "failing for ever",
            () -> {
              throw new OutOfMemoryError("injected");
            },
            _ -> {
              hasFailed.countDown();
              throw new OutOfMemoryError("injected");
            });
    thread.start();
    assertThat(hasFailed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    Assertions.assertTimeoutPreemptively(PATIENCE, thread::join);
  }
}
