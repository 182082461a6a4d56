package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.api.RunPolicy;
import vivarium.vat.api.SmallWorld;
import vivarium.vat.api.VatFigures;
import vivarium.vat.api.World;
import vivarium.vat.api.WorldEvent;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatMeter;
import vivarium.vat.turn.VatPolicy;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.SourceText;

/** How much a turn and a vat may use, and what happens when that is too much. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class TurnLimitsTest {
  private static final String LOOP = "[ 1 ] _BlockLoop";
  private static final String ADDER =
      "_AddSlots: (| total <- 0. vec1 = (_WellKnown: 'vector') _Clone: 1 Filler: 1. none ="
          + " (_WellKnown: 'vector') _Clone: 0 Filler: 0. promise <- nil. broken <- true |)."
          + " (_WellKnown: 'gatekeeper') _AddSlots: (| lobby = lobby. add: n = ( lobby total: lobby"
          + " total + n. lobby total ). fail = ( missingHere ). mind: n = ( lobby broken _Eq: true."
          + " lobby check. lobby total: lobby total + n ) |)";

  @TempDir Path folder;

  private World world;

  @BeforeEach
  void open() {
    world = World.open(folder, SmallWorld.options());
    for (var vat : world.vats()) {
      act(world, vat.name(), ADDER);
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static FailedTurn failure(TurnResult result) {
    return ((TurnResult.Failed) result).failure();
  }

  private static VatPolicy withSteps(long steps) {
    return VatPolicy.STANDARD.withLimits(
        new TurnLimits(steps, Duration.ofMinutes(1), 1L << 30, TurnLimits.DEPTH_MAX));
  }

  private void send(String selector, String arguments) {
    act(
        world,
        "home",
        "promise: ((_VatGatekeeper: 'files') _SendEventually: '%s' Arguments: %s)"
            .formatted(selector, arguments));
  }

  @Test
  void endsATurnThatHasNotBegun_whenItIsInterruptedBeforehand() {
    var home = world.vat("home");
    var release = new CountDownLatch(1);
    var standing =
        home.run(
            new TurnRequest(
                "wait",
                "wait",
                heap -> {
                  try {
                    release.await();
                  } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                  }
                  return 1L;
                },
                false));
    await(() -> home.figures().state() == VatFigures.State.RUNNING);
    home.interrupt(); // ends the first at its next step; it takes none
    var released = home.look(heap -> 1);
    release.countDown();
    assertThat(standing.join()).isInstanceOf(TurnResult.Done.class);
    released.join();

    var gate = new CountDownLatch(1);
    var looking =
        home.look(heap -> {
          try {
            gate.await();
          } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
          }
          return 1;
        });
    var looping = home.evaluate(new SourceText("loop", LOOP), 0);
    home.interrupt();
    gate.countDown();
    looking.join();
    assertThat(failure(looping.join()).cause()).isEqualTo(FailedTurn.Cause.INTERRUPTED);
    assertThat(value(world, "home", "1 + 1")).isEqualTo("2");
  }

  @Test
  void stopsATurn_whenItTakesMoreStepsThanItsVatAllows() {
    world.vat("home").policy(withSteps(100_000)).join();
    var failed = failure(world.vat("home").evaluate(new SourceText("loop", LOOP), 0).join());
    assertThat(failed.cause()).isEqualTo(FailedTurn.Cause.BUDGET);
    assertThat(failed.message()).contains("steps");
  }

  @Test
  void keepsThePolicyOfAVat_whenTheWorldIsOpenedAgain() {
    world.vat("home").policy(withSteps(123_456)).join();
    world.close();
    world = World.open(folder, SmallWorld.options());
    assertThat(world.vat("home").policy().join().limits().steps()).isEqualTo(123_456);
    assertThat(world.vat("files").policy().join()).isEqualTo(VatPolicy.STANDARD);
  }

  @Test
  void stopsATurn_whenItTakesMoreThanTheTurnItselfAllows() {
    var tight = new TurnLimits(Long.MAX_VALUE, Duration.ofMillis(20), 1L << 30, 1000);
    var request =
        new TurnRequest(
                "evaluate", "loop", heap -> heap.evaluate(new SourceText("loop", LOOP), 0), false)
            .within(tight);
    var failed = failure(world.vat("home").run(request).join());
    assertThat(failed.cause()).isEqualTo(FailedTurn.Cause.BUDGET);
    assertThat(failed.message()).contains("longer");
  }

  @Test
  void usesTheBudgetOfTheWorld_whenNothingElseIsSaid() {
    world.close();
    world = World.open(folder, SmallWorld.options().withPolicy(withSteps(50_000)));
    var failed = failure(world.vat("files").evaluate(new SourceText("loop", LOOP), 0).join());
    assertThat(failed.cause()).isEqualTo(FailedTurn.Cause.BUDGET);
  }

  @Test
  void C19_countsDownAndStops_whenAVatHasAMeter() {
    var files = world.vat("files");
    var low = new ConcurrentLinkedQueue<VatMeter>();
    world.subscribe(event -> {
      if (event instanceof WorldEvent.MeterLow(var vat, var meter)) {
        low.add(meter);
      }
    });
    files.meter(new VatMeter(10_000, 10_000)).join();
    assertThat(value(world, "files", "1 + 2")).isEqualTo("3");
    var left = files.meter().join().orElseThrow();
    assertThat(left.remaining()).isBetween(9_000L, 9_999L);
    await(() -> low.size() == 1);
    value(world, "files", "1 + 2");
    assertThat(low).hasSize(1);
    var failed = failure(files.evaluate(new SourceText("loop", LOOP), 0).join());
    assertThat(failed.cause()).isEqualTo(FailedTurn.Cause.BUDGET);
    files.meter(left.plus(1_000_000)).join();
    assertThat(value(world, "files", "1 + 2")).isEqualTo("3");
    files.meter(null).join();
    assertThat(files.meter().join()).isEmpty();
  }

  @Test
  void C19_suspendsTheVatAndKeepsTheMessage_whenItsMeterIsUsedUp() {
    act(
        world,
        "files",
        "(_WellKnown: 'gatekeeper') _AddSlots: (| work = ( some. some. some ). some = ( one. one."
            + " one ). one = ( lobby ) |)");
    var files = world.vat("files");
    files.meter(new VatMeter(1, 0)).join();
    send("work", "none");
    await(() -> files.figures().state() == VatFigures.State.SUSPENDED);
    assertThat(files.figures().trouble()).contains("steps");
    files.meter(new VatMeter(1_000_000, 0)).join();
    files.resume().join();
    await(world, "home", "promise _PromiseState", "'fulfilled'");
  }

  @Test
  void G17_suspendsAndKeepsTheMessage_whenThePolicySaysSo() {
    world.vat("files").policy(VatPolicy.STANDARD.withOnError(VatPolicy.OnError.SUSPEND)).join();
    send("mind:", "vec1");
    await(() -> world.vat("files").figures().state() == VatFigures.State.SUSPENDED);
    assertThat(world.vat("files").figures().trouble()).contains("mind:").contains("check");
    assertThat(value(world, "files", "total")).isEqualTo("0");
    assertThat(value(world, "home", "promise _PromiseState")).isEqualTo("'waiting'");

    world.close();
    world = World.open(folder, SmallWorld.options());
    assertThat(value(world, "files", "_AddSlots: (| check = ( self ) |). 1")).isEqualTo("1");
    assertThat(world.vat("files").figures().state()).isEqualTo(VatFigures.State.SUSPENDED);
    world.vat("files").resume().join();
    await(world, "home", "promise _PromiseState", "'fulfilled'");
    assertThat(value(world, "files", "total")).isEqualTo("1");
  }

  @Test
  void G17_breaksThePromiseAndGoesOn_whenTheMessageIsSkipped() {
    var files = world.vat("files");
    files.policy(VatPolicy.STANDARD.withOnError(VatPolicy.OnError.SUSPEND)).join();
    send("fail", "none");
    act(world, "home", "_AddSlots: (| first <- nil |). first: promise");
    send("add:", "vec1");
    await(() -> files.figures().state() == VatFigures.State.SUSPENDED);
    assertThat(value(world, "home", "promise _PromiseState")).isEqualTo("'waiting'");
    assertThat(files.skipMessage().join()).isInstanceOf(TurnResult.Done.class);
    await(world, "home", "promise _PromiseState", "'fulfilled'");
    assertThat(value(world, "home", "first _PromiseState")).isEqualTo("'broken'");
    assertThat(value(world, "home", "first _PromiseOutcome")).contains("skipped");
    assertThat(files.figures().state()).isEqualTo(VatFigures.State.IDLE);
  }

  @Test
  void waitsWithMessages_whenAPersonSuspendsTheVat() {
    var files = world.vat("files");
    files.suspend("looking at it").join();
    send("add:", "vec1");
    assertThat(value(world, "files", "total")).isEqualTo("0");
    assertThat(files.figures().trouble()).isEqualTo("looking at it");
    assertThat(files.figures().waiting()).isEqualTo(1);
    files.resume().join();
    await(world, "files", "total", "1");
  }

  @Test
  void C20_stopsDelivering_whenTheRunPolicySaysSo() {
    var files = world.vat("files");
    files.suspend("until all are sent").join();
    for (int i = 0; i < 3; i++) {
      send("add:", "vec1");
    }
    world.run(messagesTo("files", 2));
    files.resume().join();
    await(world, "files", "total", "2");
    assertThat(files.figures().waiting()).isEqualTo(1);
    world.run(messagesTo("files", 1));
    await(world, "files", "total", "3");
    send("add:", "vec1");
    assertThat(value(world, "files", "total")).isEqualTo("3");
    world.run(RunPolicy.ALWAYS);
    await(world, "files", "total", "4");
  }

  /** Answers that go to other vats do not count, since they may come at any time. */
  private static RunPolicy messagesTo(String vat, int count) {
    var left = new AtomicInteger(count);
    return each -> !each.equals(vat) || left.decrementAndGet() > 0;
  }
}
