package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.store.turn.EntryKey;

/** Rows of the kernel at their edges: what happens when several of its rules meet. */
class KernelRowsTest extends SharedWorldTest {
  private static final String SHOP = "shop";

  @BeforeAll
  static void furnish() {
    world.createVat(
        SHOP,
        "(| parent* = traits gatekeeper. log <- ''. p <- nil. note: t = ( log: log, t. log )."
            + " nested: t = ( note: t, '<'. self eventually note: t. note: '>'. log ). fresh = (|"
            + " parent* = traits clonable. n <- 0. next = ( n: n + 1. n ) |). make = ( fresh copy"
            + " ). later = ( p: promises new. p ). fail: r = ( note: 'x'. error: r ). echo: x = ( x"
            + " ). ask: x = ( x eventually hello ) |)");
    act(
        world,
        HOME,
        "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. shop = vats at: 'shop'. ear = (| parent*"
            + " = traits clonable. heard <- ''. fulfilled: x = ( heard: heard, 'f', x printString"
            + " ). broken: r = ( heard: heard, 'b' ) |). deaf = (| parent* = traits clonable |)."
            + " one <- nil. two <- nil |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil. one: ear copy. two: ear copy");
    act(world, SHOP, "gatekeeper log: ''");
  }

  @Test
  void C04_whatAnObjectSendsItselfEventually_runsAfterItsTurnAndNotWithin() {
    home("a: shop eventually nested: '1'. b: shop eventually nested: '2'");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'1<>'");
    await(world, SHOP, "gatekeeper log size", "8");
    assertThat(value(world, SHOP, "gatekeeper log")).startsWith("'1<>").contains("2<>");
  }

  @Test
  void C03_nothingOfAFailedMessageRemains_andTheNextIsDelivered() {
    home(
        "a: shop eventually note: 'a'. b: shop eventually fail: 'no'. c: shop eventually note:"
            + " 'c'");
    awaitHome("c outcome", "'ac'");
    assertThat(value(world, HOME, "b outcome")).contains("no");
  }

  @Test
  void C05_whatAFailedMessageHasSentIsNotSent() {
    act(
        world,
        SHOP,
        "gatekeeper _AddSlots: (| both: x = ( x eventually heard: 'sent'. error: 'after sending' )"
            + " |)");
    home("a: shop eventually both: one. b: shop eventually note: 'behind'");
    awaitHome("b isFulfilled", "true");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "one heard")).isEqualTo("''");
  }

  @Test
  void C07_orderHoldsToEachTarget_whenMessagesGoThroughPromisesAndDirectly() {
    home("a: shop eventually make. '12345' do: [ |:x | b: a eventually next ]");
    awaitHome("b outcome", "5");
    home("c: a outcome eventually next");
    awaitHome("c outcome", "6");
  }

  @Test
  void C09_onlyTheVatThatMadeItResolves_andARecordMayHoldThePromiseItself() {
    home("a: shop eventually later");
    await(world, SHOP, "gatekeeper p isNil", "false");
    act(world, SHOP, "gatekeeper p resolve: (gatekeeper p & 3) asVector");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome last")).isEqualTo("3");
    awaitHome("a outcome first isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome first outcome last")).isEqualTo("3");
  }

  @Test
  void C11_theSameObjectHasOnePresence_howeverItIsNamed() {
    home("a: shop eventually make. b: shop eventually echo: a");
    awaitHome("b isFulfilled", "true");
    home("c: shop eventually echo: ((a outcome) & (b outcome)) asVector");
    awaitHome("c isFulfilled", "true");
    assertThat(value(world, HOME, "(a outcome == b outcome) & (c outcome first == a outcome)"))
        .isEqualTo("collector(true, true)");
  }

  @Test
  void C31_whatTheKernelDoesNotKnowFailsAtOnce_andTheTurnCanGoOn() {
    assertThat(value(world, HOME, "lobby _VatRequest: 'nonsense' With: vector"))
        .contains("The kernel knows no request 'nonsense'");
    assertThat(
            value(world, HOME, "[ world ask: 3 With: 4. 'not here' ] onError: [ |:e | 'went on' ]"))
        .isEqualTo("'went on'");
    assertThat(value(world, HOME, "customs revoke: a")).startsWith("! ");
  }

  @Test
  void C35_requestsOfAPersonAreDone_whileMessagesWait() {
    world.vat(SHOP).suspend("a test says so").join();
    home("a: shop eventually note: 'late'");
    assertThat(value(world, SHOP, "gatekeeper note: 'first'")).isEqualTo("'first'");
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    world.vat(SHOP).resume().join();
    awaitHome("a outcome", "'firstlate'");
  }

  @Test
  void C39_aReasonOfCodeIsPassedOnAsItIs_throughAnyNumberOfPromises() {
    home(
        "a: promises new. b: shop eventually echo: a. c: b eventually next. a break: (3 & 'why')"
            + " asVector");
    awaitHome("c isBroken", "true");
    assertThat(value(world, HOME, "c outcome")).isEqualTo("vector(3, 'why')");
    assertThat(value(world, HOME, "c trouble")).isEqualTo("nil");
  }

  @Test
  void C44_revokingTwiceIsRevokingOnce_andWithinItsVatTheObjectGoesOn() {
    act(world, SHOP, "gatekeeper _AddSlots: (| kept <- nil. give = ( kept: fresh copy. kept ) |)");
    home("a: shop eventually give");
    awaitHome("a isFulfilled", "true");
    home("b: a outcome eventually next");
    act(world, SHOP, "customs revoke: gatekeeper kept. customs revoke: gatekeeper kept");
    awaitHome("b outcome", "1");
    home("c: a outcome eventually next. one: ear copy. c whenResolvedTell: one");
    awaitHome("c trouble", "'object revoked'");
    awaitHome("one heard", "'b'");
    assertThat(value(world, SHOP, "gatekeeper kept next")).isEqualTo("2");
  }

  @Test
  void C48_aVatHasOnlyItsLibrary_andServicesThatAreThere() {
    home("a: (world service: 'clipboard') eventually contents");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("There is no service");
    home("lobby _AddSlots: (| onlyHere = 3 |)");
    assertThat(value(world, HOME, "onlyHere")).isEqualTo("3");
    assertThat(value(world, SHOP, "onlyHere")).startsWith("! ");
  }

  @Test
  void A80_watchersHearInTheOrderInWhichTheyAsked_andADeafOneHarmsNobody() {
    home(
        "a: promises new. a whenResolvedTell: one. a whenResolvedTell: deaf copy. a"
            + " whenResolvedTell: two. a whenResolvedTell: one. a resolve: 5");
    awaitHome("two heard", "'f5'");
    awaitHome("one heard", "'f5f5'");
  }

  @Test
  void A80_aWatcherHears_whenTheCodeOfItsVatIsReplacedMeanwhile() {
    act(
        world,
        SHOP,
        "gatekeeper _AddSlots: (| told <- nil. fulfilled: x = ( told: x ). watch: q = ( q"
            + " whenResolvedTell: self. nil ) |)");
    home("a: promises new. b: shop eventually watch: a");
    awaitHome("b isFulfilled", "true");
    var upgrade = "(| fulfilled: x = ( told: 'new code: ', x ) |)";
    assertThat(world.vat(SHOP).upgrade(upgrade, "x").join()).isInstanceOf(TurnResult.Done.class);
    home("a resolve: 'hello'");
    await(world, SHOP, "gatekeeper told", "'new code: hello'");
  }

  @Test
  void A71_theGatekeeperIsWhoItWas_andDataCannotBeIts() {
    home("a: shop eventually echo: shop");
    awaitHome("a outcome == shop", "true");
    for (var code : new String[] {"3", "'text'", "(3 & 4) asVector", "true", "[ 3 ]"}) {
      assertThat(world.vat(SHOP).upgrade(code, "x").join())
          .as(code)
          .isInstanceOf(TurnResult.Failed.class);
    }
    home("b: shop eventually echo: 1");
    awaitHome("b outcome", "1");
  }

  @Test
  void A70_anUpgradeDoesNotWaitForAnotherVat_whatItSendsLeavesWithIt() {
    home("lobby _AddSlots: (| told <- nil. hello: x = ( told: x ) |). customs pin: lobby");
    act(world, SHOP, "gatekeeper _AddSlots: (| friend <- nil. friend2: x = ( friend: x. nil ) |)");
    home("b: shop eventually friend2: one");
    awaitHome("b isFulfilled", "true");
    var failing =
        "(| upgradedFrom: n Parameters: q = ( friend eventually fulfilled: 'too early'. error:"
            + " 'bad' ) |)";
    assertThat(world.vat(SHOP).upgrade(failing, "x").join()).isInstanceOf(TurnResult.Failed.class);
    var good =
        "(| upgradedFrom: n Parameters: q = ( friend eventually fulfilled: 'in time'. self ) |)";
    assertThat(world.vat(SHOP).upgrade(good, "x").join()).isInstanceOf(TurnResult.Done.class);
    awaitHome("one heard", "'f\\'in time\\''");
    act(world, SHOP, "gatekeeper _AddSlots: (| upgradedFrom: n Parameters: q = ( self ) |)");
  }

  @Test
  void A76_noNumberIsUsedTwice_whenWhatHadItIsCollected() {
    home("a: (| parent* = lobby |). b: shop eventually echo: a");
    awaitHome("b isFulfilled", "true");
    long first = idOf("a");
    home("a: nil. b: nil. c: nil");
    var _ = world.collect();
    home("a: (| parent* = lobby |). b: shop eventually echo: a");
    awaitHome("b isFulfilled", "true");
    assertThat(idOf("a")).isGreaterThan(first);
  }

  @Test
  void C34_aMessageThatClosingInterruptsIsDeliveredAgain_andDoneOnce() {
    act(
        world,
        SHOP,
        "gatekeeper _AddSlots: (| gate <- true. slow = ( [ gate ] whileTrue: []. note: 'slow' )"
            + " |)");
    home("a: shop eventually slow. b: shop eventually note: '.'");
    LibraryWorld.await(
        () -> world.vat(SHOP).figures().state() == vivarium.vat.api.VatFigures.State.RUNNING);
    reopen();
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    var suspended = world.vat(SHOP).suspend("so that it can be mended");
    world.vat(SHOP).interrupt();
    suspended.orTimeout(60, TimeUnit.SECONDS).join();
    act(world, SHOP, "gatekeeper gate: false");
    world.vat(SHOP).resume().join();
    awaitHome("b isFulfilled", "true");
    awaitHome("a isWaiting", "false");
    assertThat(value(world, SHOP, "gatekeeper log")).endsWith(".'");
  }

  private static long idOf(String slot) {
    var done = (TurnResult.Done) LibraryWorld.run(world, HOME, slot);
    return done.value().id();
  }

  @Test
  void C14_anObjectThatIsHandedOutAgainStays_whenItHadBeenGivenBack() {
    act(
        world,
        SHOP,
        "gatekeeper _AddSlots: (| held <- nil. hold = ( held: fresh copy. held ). again = ( held )"
            + " |)");
    home("a: shop eventually hold");
    awaitHome("a isFulfilled", "true");
    home("a: nil. b: nil");
    var _ = world.collect();
    home("b: shop eventually again");
    awaitHome("b isFulfilled", "true");
    home("c: b outcome eventually next");
    awaitHome("c outcome", "1");
    var _ = world.collect();
    home("c: b outcome eventually next");
    awaitHome("c outcome", "2");
  }

  @Test
  void C10_settledPromisesLeaveNothingBehind_inEitherVat() {
    for (int i = 0; i < 20; i++) {
      home("a: shop eventually later. shop eventually echo: a");
      await(world, SHOP, "gatekeeper p isNil", "false");
      act(world, SHOP, "gatekeeper p resolve: 1. gatekeeper p: nil");
      awaitHome("a isFulfilled", "true");
    }
    home("a: nil");
    LibraryWorld.await(() -> entries(HOME, "queue/") + entries(SHOP, "queue/") == 0);
    var _ = world.collect();
    assertThat(entries(HOME, "promise/") + entries(SHOP, "promise/")).isLessThan(4);
    assertThat(entries(HOME, "remote/") + entries(SHOP, "remote/")).isLessThan(4);
  }

  private static long entries(String vat, String prefix) {
    return world
        .vat(vat)
        .look(heap -> (long) heap.entries().keysWithPrefix(EntryKey.of(prefix)).size())
        .join();
  }

  @Test
  void C17_aTurnThatRunsWhileItsVatIsTerminatedLeavesNothing() {
    world.createVat(
        "loop",
        "(| parent* = traits gatekeeper. spin: x = ( x eventually fulfilled: 1. [ true ] whileTrue:"
            + " [] ) |)");
    home("a: (vats at: 'loop') eventually spin: one");
    LibraryWorld.await(
        () -> world.vat("loop").figures().state() == vivarium.vat.api.VatFigures.State.RUNNING);
    world.terminateVat("loop", "it loops");
    awaitHome("a trouble", "'vat terminated'");
    assertThat(value(world, HOME, "one heard")).isEqualTo("''");
  }

  @Test
  void C29_nothingIsReadWhenAVatBegins_andTheStoreGoesOnByPages() {
    act(
        world,
        SHOP,
        "[ | i <- 0 | [ i < 500 ] whileTrue: [ vatStore at: 'k', i printString Put: 'v', i"
            + " printString. i: i + 1 ] ] value");
    reopen();
    assertThat(value(world, SHOP, "vatStore at: 'k77'")).isEqualTo("'v77'");
    assertThat(value(world, SHOP, "vatStore nextKeyAfter: 'k499'")).isEqualTo("'k5'");
    assertThat(value(world, SHOP, "vatStore keys size")).isEqualTo("500");
    assertThat(value(world, SHOP, "vatStore nextKeyAfter: 'k99'")).isEqualTo("nil");
  }
}
