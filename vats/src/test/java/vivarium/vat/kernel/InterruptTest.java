package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.vat.api.Vat;
import vivarium.vat.api.VatFigures.State;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.FailedTurn;
import vivarium.vat.turn.PendingAnswer;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatPolicy;
import vivarium.world.base.WorldException;
import vivarium.world.interp.TurnLimits;
import vivarium.world.syntax.SourceText;

/** Who asks for something can end it from that moment on, and nothing else. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InterruptTest extends SharedWorldTest {
  private static final String LOOP = "[ true ] whileTrue: [ 1 ]";

  private Vat home;

  @BeforeAll
  static void furnish() {
    act(world, HOME, "lobby _AddSlots: (| count <- 0. a <- nil |)");
    act(
        world,
        FILES,
        "(_WellKnown: 'gatekeeper') _AddSlots: (| loop = ( [ true ] whileTrue: [ 1 ] ) |)");
  }

  @BeforeEach
  void begin() {
    home = world.vat(HOME);
    act(world, HOME, "count: 0. a: nil");
  }

  @AfterEach
  void resume() {
    home.resume().join();
    world.vat(FILES).resume().join();
  }

  private static PendingAnswer<TurnResult> ask(String vat, String source) {
    return world.vat(vat).evaluate(new SourceText("test", source), 0);
  }

  private static FailedTurn failure(PendingAnswer<TurnResult> answer) {
    return ((TurnResult.Failed) answer.join()).failure();
  }

  private static void isInterrupted(PendingAnswer<TurnResult> answer) {
    assertThat(failure(answer).cause()).isEqualTo(FailedTurn.Cause.INTERRUPTED);
  }

  @Test
  void whatWaitsNeverBegins_andWhatRunsGoesOn_whenWhatWaitsIsInterrupted() {
    var running = ask(HOME, LOOP);
    await(() -> home.figures().state() == State.RUNNING);
    var waiting = ask(HOME, "count: count + 1");
    var last = ask(HOME, "count: count + 10");
    waiting.interrupt();
    isInterrupted(waiting);
    assertThat(failure(waiting).message()).contains("before it began");
    assertThat(home.figures().waiting()).isEqualTo(1);
    assertThat(running).isNotDone();
    running.interrupt();
    isInterrupted(running);
    assertThat(last.join()).isInstanceOf(TurnResult.Done.class);
    assertThat(value(world, HOME, "count")).isEqualTo("10");
  }

  @Test
  void anInterruptIsNeverLost_howeverSoonItComes() {
    for (int i = 0; i < 300; i++) {
      var answer = ask(HOME, LOOP);
      if (i % 3 == 1) {
        Thread.yield();
      }
      answer.interrupt();
      isInterrupted(answer);
    }
    assertThat(value(world, HOME, "count")).isEqualTo("0");
  }

  @Test
  void anInterruptOfTheVatIsNeverLost_whenSomethingWasAskedBefore() {
    for (int i = 0; i < 300; i++) {
      var answer = ask(HOME, LOOP);
      home.interrupt();
      isInterrupted(answer);
    }
  }

  @Test
  void whatComesNextIsDone_whenWhatIsInterruptedHasEnded() {
    var first = ask(HOME, "count: count + 1");
    first.join();
    var second = ask(HOME, "count: count + 1");
    first.interrupt();
    assertThat(second.join()).isInstanceOf(TurnResult.Done.class);
    assertThat(value(world, HOME, "count")).isEqualTo("2");
  }

  @Test
  void aMessageGoesOn_whenARequestThatWaitsBehindItIsInterrupted() {
    act(world, HOME, "a: (vats at: 'files') eventually loop");
    var files = world.vat(FILES);
    await(() -> files.figures().state() == State.RUNNING);
    var waiting = ask(FILES, "1 + 1");
    waiting.interrupt();
    isInterrupted(waiting);
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    files.interrupt();
    await(world, HOME, "a isBroken", "true");
  }

  @Test
  void whatNeverBeganCanBeRunAgain() {
    var running = ask(HOME, LOOP);
    var waiting = ask(HOME, "count: count + 1");
    waiting.interrupt();
    running.interrupt();
    isInterrupted(running);
    assertThat(home.again(failure(waiting).id()).join()).isInstanceOf(TurnResult.Done.class);
    assertThat(value(world, HOME, "count")).isEqualTo("1");
  }

  @Test
  void nobodyLooks_whenALookIsInterruptedBeforeItBegins() {
    var gate = new CountDownLatch(1);
    var looked = new AtomicBoolean();
    var first = home.look(heap -> awaitGate(gate));
    var second =
        home.look(heap -> {
          looked.set(true);
          return true;
        });
    second.interrupt();
    gate.countDown();
    assertThat(first.join()).isTrue();
    assertThatThrownBy(second::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WorldException.class)
        .hasMessageContaining("interrupted");
    assertThat(value(world, HOME, "count")).isEqualTo("0");
    assertThat(looked).isFalse();
  }

  private static boolean awaitGate(CountDownLatch gate) {
    try {
      return gate.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private PendingAnswer<Object> lookAt(String selector) {
    return home.look(
        heap -> heap.interpreter().send(heap.memory().wellKnown().lobby, selector).toString());
  }

  @Test
  void aLookHasAMeterOfItsOwn_whateverTheTurnBeforeHasUsed() {
    act(world, HOME, "lobby _AddSlots: (| some = ( 3000 do: [ |:i | i ]. 7 ) |)");
    var loop = ask(HOME, LOOP);
    await(() -> home.figures().running());
    loop.interrupt();
    isInterrupted(loop);
    assertThat(lookAt("some").join()).isEqualTo("7");
    var few = new TurnLimits(100_000, Duration.ofSeconds(60), 1L << 30, 2000);
    home.policy(VatPolicy.STANDARD.withLimits(few)).join();
    assertThat(value(world, HOME, LOOP)).contains("more steps");
    assertThat(lookAt("some").join()).isEqualTo("7");
    home.policy(VatPolicy.STANDARD).join();
  }

  @Test
  void aLookThatNeverEndsIsEnded_whenItOrItsVatIsInterrupted() throws InterruptedException {
    act(world, HOME, "lobby _AddSlots: (| endless = ( [ true ] whileTrue: [ 1 ] ) |)");
    var begun = new CountDownLatch(1);
    var first =
        home.look(heap -> {
          begun.countDown();
          return heap.interpreter().send(heap.memory().wellKnown().lobby, "endless");
        });
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    first.interrupt();
    assertThatThrownBy(first::join).hasMessageContaining("interrupted");
    var again = new CountDownLatch(1);
    var second =
        home.look(heap -> {
          again.countDown();
          return heap.interpreter().send(heap.memory().wellKnown().lobby, "endless");
        });
    assertThat(again.await(60, TimeUnit.SECONDS)).isTrue();
    home.interrupt();
    assertThatThrownBy(second::join).hasMessageContaining("interrupted");
    assertThat(value(world, HOME, "3 + 4")).isEqualTo("7");
  }

  @Test
  void closingEndsALookThatNeverEnds() throws InterruptedException {
    act(world, HOME, "lobby _AddSlots: (| forever = ( [ true ] whileTrue: [ 1 ] ) |)");
    var begun = new CountDownLatch(1);
    var look =
        home.look(heap -> {
          begun.countDown();
          return heap.interpreter().send(heap.memory().wellKnown().lobby, "forever");
        });
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    reopen();
    assertThatThrownBy(look::join).hasMessageContaining("interrupted");
    begin();
  }

  @Test
  void suspendedIsWhatAVatSays_whateverItIsAskedToDo() throws InterruptedException {
    home.suspend("to be looked at").join();
    var seen = java.util.EnumSet.noneOf(State.class);
    var ends = new AtomicBoolean();
    var watcher =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (!ends.get()) {
                seen.add(home.figures().state());
              }
            });
    for (int i = 0; i < 200; i++) {
      ask(HOME, "count: count + 1").join();
    }
    var loop = ask(HOME, LOOP);
    await(() -> home.figures().running());
    loop.interrupt();
    isInterrupted(loop);
    ends.set(true);
    watcher.join();
    assertThat(seen).isEqualTo(java.util.EnumSet.of(State.SUSPENDED));
    assertThat(value(world, HOME, "count")).isEqualTo("200");
  }

  @Test
  void theVatIsSuspended_whenThatWasAskedAfterResuming() {
    for (int i = 0; i < 50; i++) {
      home.suspend("first").join();
      var answers = List.of(home.resume(), home.suspend("second"));
      answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(TurnResult.Done.class));
      assertThat(home.figures().state()).isEqualTo(State.SUSPENDED);
      assertThat(home.figures().trouble()).isEqualTo("second");
    }
  }

  @Test
  void C17_aSuspendedVatEnds_whenAPersonHasItEndItself() {
    world.createVat("ends", "(| parent* = traits gatekeeper |)");
    act(world, HOME, "a: world whenEnded: 'ends'");
    world.vat("ends").suspend("before").join();
    act(world, "ends", "world exit: 7");
    await(world, HOME, "a outcome", "7");
    await(() -> world.vats().stream().noneMatch(vat -> vat.name().equals("ends")));
  }
}
