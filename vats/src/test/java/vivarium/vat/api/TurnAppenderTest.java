package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.vat.testing.FakeWorldStore;
import vivarium.world.base.Listeners;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/** Turns are saved side by side, and no two wait for each other because a vat ends. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TurnAppenderTest {
  private static final String SLOW = "slow";

  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private static TurnDraft draft(String cause) {
    return new TurnDraft("test", cause, List.of(new VatChanges("home", List.of(), List.of())));
  }

  /** A store that takes its time for one turn. */
  private WorldStore store() {
    var real = new FakeWorldStore();
    real.createVat("home");
    return (WorldStore)
        Proxy.newProxyInstance(
            WorldStore.class.getClassLoader(),
            new Class<?>[] {WorldStore.class},
            (proxy, method, arguments) -> {
              if (arguments != null
                  && arguments[0] instanceof TurnDraft draft
                  && draft.cause().equals(SLOW)) {
                inside.countDown();
                release.await();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException trouble) {
                throw trouble.getCause();
              }
            });
  }

  @Test
  void aTurnOfTheKernelIsSaved_whileTheEndOfAVatWaitsForAnother() throws InterruptedException {
    var listeners = new Listeners<WorldEvent>("test events");
    var running = new RunningVats(store(), listeners);
    var appender = running.appender();
    var slow =
        Thread.ofPlatform()
            .daemon()
            .start(() -> appender.append(draft(SLOW), List.of(), turn -> {}));
    inside.await();
    var end = Thread.ofPlatform().daemon().start(() -> appender.exclusively(() -> true));
    await(() -> end.getState() == Thread.State.WAITING);
    try {
      var other = CompletableFuture.supplyAsync(() -> running.append(draft("news"), List.of()));
      assertThat(other.orTimeout(60, TimeUnit.SECONDS).join()).isPositive();
    } finally {
      release.countDown();
    }
    slow.join();
    end.join();
    listeners.close();
  }
}
