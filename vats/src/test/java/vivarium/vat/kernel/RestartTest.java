package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.run;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.Vat;
import vivarium.vat.history.History;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;

/** A vat begins anew from what is on its disk, while the others go on. */
class RestartTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    act(world, HOME, "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil |)");
    world.createVat(
        "worker",
        "(| parent* = traits gatekeeper. n <- 0. go <- true. log <- ''. note: x = ( log: log, x. n:"
            + " n + 1. n ). spin = ( n: n + 1. [ go ] whileTrue: []. n ). shown <- nil |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
    act(world, "worker", "gatekeeper n: 0. gatekeeper log: ''. gatekeeper go: true");
  }

  private static Vat worker() {
    return world.vat("worker");
  }

  private static String gatekeeper(String what) {
    return value(world, "worker", "gatekeeper " + what);
  }

  @Test
  void C36_keepsAllItHad_whenAVatIsRestarted() {
    act(world, "worker", "lobby _AddSlots: (| kept = list copyRemoveAll |). kept add: 3");
    home("a: (vats at: 'worker') eventually note: 'x'");
    awaitHome("a outcome", "1");
    long incarnation = worker().incarnation().join();
    long turns = world.vatsTogether().store().savedTurn();
    home("b: world restartVat: 'worker'");
    awaitHome("b outcome", "nil");
    assertThat(value(world, "worker", "kept first")).isEqualTo("3");
    assertThat(gatekeeper("log")).isEqualTo("'x'");
    assertThat(worker().incarnation().join()).isEqualTo(incarnation);
    home("a: (vats at: 'worker') eventually note: 'y'");
    awaitHome("a outcome", "2");
    assertThat(world.vatsTogether().store().turns(Long.MAX_VALUE, 20))
        .filteredOn(turn -> turn.turn() > turns && turn.kind().equals("restart"))
        .hasSize(1);
  }

  @Test
  void C36_deliversTheMessageThatRanOnceMore_andThoseBehindItInTheirOrder() {
    home(
        "a: (vats at: 'worker') eventually spin. b: (vats at: 'worker') eventually note: '1'. c:"
            + " (vats at: 'worker') eventually note: '2'");
    await(() -> worker().figures().running());
    var answer = worker().evaluate(new SourceText("test", "gatekeeper go: false"), 0);
    assertThat(worker().restart().join()).isInstanceOf(TurnResult.Done.class);
    // what the interrupted turn had done is gone, and it runs again from the start
    await(() -> worker().figures().running());
    assertThat(value(world, HOME, "a isWaiting && [ b isWaiting ]")).isEqualTo("true");
    worker().interrupt();
    assertThat(answer.join()).isInstanceOf(TurnResult.Done.class);
    awaitHome("a isBroken", "true");
    awaitHome("c outcome", "2");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("1");
    assertThat(gatekeeper("log")).isEqualTo("'12'");
  }

  @Test
  void C36_whatIsOnlyInMemoryIsForgotten_andWhoAskedForItHearsSo() {
    long shown = ((TurnResult.Done) run(world, "worker", "(| secret = 3 |)")).value().id();
    assertThat(run(world, "worker", "3")).isInstanceOf(TurnResult.Done.class);
    var running = worker().evaluate(new SourceText("test", "[ true ] whileTrue: []"), 0);
    await(() -> worker().figures().running());
    var waiting = worker().evaluate(new SourceText("test", "3 + 4"), 0);
    worker().restart().join();
    assertThat(running.join())
        .isInstanceOfSatisfying(
            TurnResult.Failed.class,
            failed -> assertThat(failed.failure().message()).contains("interrupted"));
    assertThat(((TurnResult.Done) waiting.join()).value().printString()).isEqualTo("7");
    assertThat(worker().look(heap -> heap.memory().find(shown) == null).join()).isTrue();
  }

  @Test
  void C36_aSuspendedVatStaysSuspended_andAVatCanRestartItself() {
    worker().suspend("a test").join();
    home("a: (vats at: 'worker') eventually note: 'late'. b: world restartVat: 'worker'");
    awaitHome("b isFulfilled", "true");
    assertThat(worker().figures().trouble()).isEqualTo("a test");
    assertThat(worker().figures().waiting()).isOne();
    worker().resume().join();
    awaitHome("a outcome", "1");
    home("a: world restartVat: 'home'. b: world restartVat: 'nowhere'");
    awaitHome("a isFulfilled", "true");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b outcome")).contains("no vat").contains("nowhere");
  }

  @Test
  void C36_aMessageTakenBackMeanwhileIsNotDelivered_howeverOftenTheVatWasRestarted() {
    var history = new History(world.vatsTogether());
    worker().suspend("a test").join();
    worker().restart().join();
    var before = world.vatsTogether().store().savedTurn();
    home("a: (vats at: 'worker') eventually note: 'never'");
    await(() -> worker().figures().waiting() == 1);
    history.rollback(before, null);
    worker().restart().join();
    worker().resume().join();
    home("b: (vats at: 'worker') eventually note: 'after'");
    awaitHome("b isFulfilled", "true");
    assertThat(gatekeeper("log")).isEqualTo("'after'");
  }
}
