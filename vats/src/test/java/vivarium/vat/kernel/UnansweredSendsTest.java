package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.store.turn.EntryKey;

/** What becomes of the promise of an answer that nobody, or somebody, wants to have. */
class UnansweredSendsTest extends SharedWorldTest {
  private static final EntryKey PROMISES = EntryKey.of("promise/");

  @BeforeAll
  static void furnish() {
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| count <- 0. hit = ( count: count + 1. count ). next = ( self )."
            + " fail = ( count: 1000. error: 'deliberately' ). fulfilled: n = ("
            + " count: count + n ). take: p = ( p whenResolvedTell: self. nil ) |)");
    act(
        world,
        HOME,
        "lobby _AddSlots: (| f = vats at: 'files'. a <- nil. ear = (| parent* = traits clonable."
            + " heard <- ''. fulfilled: x = ( heard: heard, x printString. self ). broken: r = ("
            + " heard: r. self ) |). listener <- nil. sends = ( f eventually hit. nil ) |)");
  }

  @BeforeEach
  void forget() {
    act(world, FILES, "gatekeeper count: 0");
    act(world, HOME, "a: nil. listener: ear copy");
  }

  private static int promises() {
    var count = new AtomicInteger();
    world
        .vatsTogether()
        .store()
        .vat(HOME)
        .entries()
        .range(PROMISES, PROMISES.afterPrefix(), (key, value) -> count.incrementAndGet() > 0);
    return count.get();
  }

  private static void counted(int expected) {
    await(world, FILES, "gatekeeper count", String.valueOf(expected));
  }

  @Test
  void noPromiseIsKeptAndNobodyAnswers_whenTheAnswerIsNotUsed() {
    int before = promises();
    long turn = world.vatsTogether().store().savedTurn();
    act(world, HOME, "sends. sends. sends");
    counted(3);
    assertThat(promises()).isEqualTo(before);
    assertThat(
            world.vatsTogether().store().turns(Long.MAX_VALUE, 10).stream()
                .filter(one -> one.turn() > turn)
                .map(one -> one.cause()))
        .containsExactly("message hit", "message hit", "message hit", "sends. sends. sends");
  }

  @Test
  void theAnswerArrives_whenSomethingThatStaysHoldsThePromise() {
    act(world, HOME, "a: ((vector copySize: 1) at: 0 Put: f eventually hit)");
    await(world, HOME, "(a at: 0) state", "'fulfilled'");
  }

  @Test
  void theAnswerArrives_whenSomebodyWaitsForIt() {
    act(world, HOME, "(f eventually hit) whenResolvedTell: listener");
    await(world, HOME, "listener heard", "'1'");
  }

  @Test
  void theReasonArrives_whenSomebodyWaitsForIt() {
    act(world, HOME, "(f eventually fail) whenResolvedTell: listener");
    LibraryWorld.await(
        () -> LibraryWorld.value(world, HOME, "listener heard").contains("deliberately"));
    counted(0);
  }

  @Test
  void messagesAreKeptForIt_whenThePromiseIsSentSome() {
    act(world, HOME, "f eventually next eventually hit. nil");
    counted(1);
  }

  @Test
  void theReceiverHearsOfIt_whenThePromiseIsPassedOn() {
    act(world, HOME, "f eventually take: f eventually hit. nil");
    counted(2);
  }

  @Test
  void thePromiseIsKept_whenSomebodyOutsideHoldsWhatRefersToIt() {
    int before = promises();
    var shown =
        (TurnResult.Done)
            LibraryWorld.run(world, HOME, "(vector copySize: 1) at: 0 Put: f eventually hit");
    assertThat(promises()).isGreaterThan(before);
    counted(1);
    world
        .vat(HOME)
        .look(heap -> {
          heap.memory().release(shown.value().id());
          return true;
        })
        .join();
  }

  @Test
  void nothingRemains_whenTheMessageFails() {
    act(world, HOME, "f eventually fail. sends. nil");
    counted(1);
  }
}
