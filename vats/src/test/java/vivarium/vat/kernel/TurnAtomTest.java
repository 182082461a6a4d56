package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.run;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.VatFigures;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;

/** The turn as the unit of everything: what it leaves, and what it does not. */
class TurnAtomTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    act(world, HOME, "lobby _AddSlots: (| f = vats at: 'files'. a <- nil. b <- nil. c <- nil |)");
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| total <- 0. add: n = ( total: total + n. total ). addAndFail: n ="
            + " ( total: total + n. (vats at: 'home') eventually heard. vatStore at: 'k' Put: 'v'."
            + " error: 'half way' ). spin = ( [ true ] whileTrue: [] ). box <- nil. keep: x = ("
            + " box: x. nil ) |)");
    act(
        world,
        HOME,
        "gatekeeper _AddSlots: (| heardCount <- 0. heard = ( heardCount: heardCount + 1 )" + " |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
    act(world, FILES, "gatekeeper total: 0");
  }

  @Test
  void C01_nothingRemains_whenAMessageFailsHalfWay() {
    home("a: f eventually addAndFail: 5. b: f eventually add: 1");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("1");
    assertThat(value(world, HOME, "a outcome")).contains("half way");
    assertThat(value(world, FILES, "vatStore at: 'k'")).isEqualTo("nil");
  }

  @Test
  void C02_theVatLivesOn_whateverEndsATurn() {
    home("a: f eventually addAndFail: 5. b: f eventually spin");
    await(() -> world.vat(FILES).figures().state() == VatFigures.State.RUNNING);
    LibraryWorld.await(() -> {
      world.vat(FILES).interrupt();
      return value(world, HOME, "b isBroken").equals("true");
    });
    home("c: f eventually add: 2");
    awaitHome("c outcome", "2");
    assertThat(value(world, HOME, "b outcome")).contains("interrupted");
  }

  @Test
  void C03_stateIsAsBefore_whenAMethodFails() {
    home("a: f eventually addAndFail: 7");
    awaitHome("a isBroken", "true");
    assertThat(value(world, FILES, "gatekeeper total")).isEqualTo("0");
  }

  @Test
  void C05_nothingLeaves_whenTheTurnFails() {
    assertThat(value(world, HOME, "f eventually add: 3. error: 'after all not'")).startsWith("! ");
    home("a: f eventually addAndFail: 1. b: f eventually add: 0");
    awaitHome("b outcome", "0");
    assertThat(value(world, HOME, "gatekeeper heardCount")).isEqualTo("0");
    assertThat(value(world, FILES, "gatekeeper total")).isEqualTo("0");
  }

  @Test
  void C06_aPersonsLookGoesFirst_whenMessagesWait() {
    world.vat(FILES).suspend("so that they wait").join();
    home("20 timesRepeat: [ a: f eventually add: 1 ]");
    assertThat(world.vat(FILES).look(heap -> heap.name()).join()).isEqualTo(FILES);
    assertThat(value(world, FILES, "gatekeeper total")).isEqualTo("0");
    world.vat(FILES).resume().join();
    awaitHome("a outcome", "20");
  }

  @Test
  void C13_isKept_whileOnlyAMessageOrAnotherVatHasIt() {
    home("f eventually keep: (| parent* = traits clonable. x = ( 'mine' ) |) copy");
    await(world, FILES, "gatekeeper box isNil", "false");
    world.collect();
    act(world, FILES, "gatekeeper box: (gatekeeper box eventually x)");
    await(world, FILES, "gatekeeper box outcome", "'mine'");
  }

  @Test
  void C21_isThereAgain_whenTheWorldIsOpenedAgain() {
    home("vatStore at: 'lasting' Put: 'value'");
    reopen();
    assertThat(value(world, HOME, "vatStore at: 'lasting'")).isEqualTo("'value'");
    home("vatStore removeKey: 'lasting'");
  }

  @Test
  void C24_reachesWhoWaits_whenAReasonOrAnswerHoldsAReference() {
    home("a: promises new. b: f eventually keep: a");
    awaitHome("b isFulfilled", "true");
    home("a break: f");
    await(world, FILES, "gatekeeper box isBroken", "true");
    assertThat(value(world, FILES, "gatekeeper box outcome == gatekeeper")).isEqualTo("true");
  }

  @Test
  void C33_leavesOnce_whenManyMessagesAreSentInOneTurn() {
    home("100 do: [|:i | a: f eventually add: 1 ]");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, FILES, "gatekeeper total")).isEqualTo("100");
  }

  @Test
  void C36_goesOnWithWhatItHad_whenTheWorldIsOpenedAgain() {
    act(world, FILES, "gatekeeper total: 41");
    home("a: f eventually add: 0");
    awaitHome("a isFulfilled", "true");
    reopen();
    home("b: f eventually add: 1");
    awaitHome("b outcome", "42");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("41");
  }

  @Test
  void C38_noVatIsHarmed_whenAReferenceIsStale() {
    home("a: f eventually keep: (| parent* = traits clonable. hi = ( 1 ) |) copy");
    awaitHome("a isFulfilled", "true");
    var wrong =
        new TurnRequest(
            "stale",
            "stale",
            heap ->
                heap.mailbox()
                    .send(
                        heap.mailbox().authority().presence(HOME, 1_000_000),
                        "hi",
                        java.util.List.of()),
            false);
    assertThat(world.vat(FILES).run(wrong).join()).isInstanceOf(TurnResult.Done.class);
    assertThat(value(world, HOME, "3 + 4")).isEqualTo("7");
    home("b: f eventually add: 1");
    awaitHome("b outcome", "1");
  }

  @Test
  void E25_otherVatsAreBitIdentical_whenAVatMisbehaves() {
    Map<Long, byte[]> before = contents();
    run(world, FILES, "gatekeeper total: 99. error: 'on purpose'");
    run(world, FILES, "nobodyUnderstandsThis");
    assertThat(contents().entrySet())
        .allMatch(entry -> Arrays.equals(entry.getValue(), before.get(entry.getKey())))
        .hasSameSizeAs(before.entrySet());
  }

  private static Map<Long, byte[]> contents() {
    var all = new HashMap<Long, byte[]>();
    world.vatsTogether().store().vat(HOME).scan(all::put);
    return all;
  }

  @Test
  void E10_reachesEveryVat_whenAPersonLooks() {
    for (var vat : world.vats()) {
      assertThat(
              vat.look(heap -> heap.interpreter().describe(heap.memory().wellKnown().lobby)).join())
          .isEqualTo("lobby");
    }
  }

  @Test
  void E13_isThere_whenTheWorldIsOpenedAgainWithoutAnySaving() {
    home("lobby _AddSlots: (| imported <- nil |). imported: 'in the same second'");
    assertThat(world.vatsTogether().store().savedTurn()).isPositive();
    reopen();
    assertThat(value(world, HOME, "imported")).isEqualTo("'in the same second'");
  }
}
