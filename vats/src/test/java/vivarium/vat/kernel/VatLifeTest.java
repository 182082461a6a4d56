package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.Vat;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.world.base.WorldException;

/** How vats begin, from the language and from Java, and how they end. */
class VatLifeTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    act(world, HOME, "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. onlyHere = (| x = 1 |) |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
  }

  private static java.util.List<String> names() {
    return world.vats().stream().map(Vat::name).toList();
  }

  @Test
  void C16_isMadeAfterAll_whenTheWorldIsClosedMeanwhile() {
    home("a: world addVat: 'late'");
    world.close();
    for (int i = 0; i < 3; i++) {
      LibraryWorld.open(folder).close();
    }
    world = LibraryWorld.open(folder);
    awaitHome("a isFulfilled", "true");
    assertThat(names()).contains("late");
  }

  private static final String WORKER =
      "(| parent* = traits gatekeeper. done <- 0. step = ( done: done + 1. done ). finish: x = ("
          + " step. world exit: x. 'finishing' ). giveUp: r = ( step. world exitBecause: r. 'not"
          + " heard' ). slip = ( world exit: 1. error: 'slipped' ). twice = ( world exit: 1. world"
          + " exit: 2 ) |)";

  private static void employ(String name) {
    world.createVat(name, WORKER);
    home("lobby _AddSlots: (| w <- nil |). w: vats at: '%s'".formatted(name));
    home("a: world whenEnded: '%s'".formatted(name));
  }

  @Test
  void C17_aVatEndsItselfWithAValue_andWhatItDidStaysDone() {
    employ("worker");
    home("b: w eventually finish: 'the result'. c: w eventually step");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'the result'");
    awaitHome("b outcome", "'finishing'");
    awaitHome("c trouble", "'vat terminated'");
    await(() -> !names().contains("worker"));
    assertThat(world.endOf("worker")).contains("It has ended itself.");
    home("c: w eventually step");
    awaitHome("c isBroken", "true");
    assertThat(value(world, HOME, "c outcome")).contains("has ended itself");
    home("b: world whenEnded: 'worker'");
    awaitHome("b outcome", "'the result'");
  }

  @Test
  void C02_aVatEndsItselfWithAReason_andNothingOfTheTurnRemains() {
    employ("quitter");
    home("b: w eventually giveUp: 'no paper left'");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b outcome")).contains("no paper left");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'no paper left'");
    await(() -> !names().contains("quitter"));
    assertThat(world.endOf("quitter").orElse("")).contains("no paper left");
  }

  @Test
  void C24_whatAVatLeavesBehindMayBeAnObject_andIsKeptForWhoeverAsksLater() {
    employ("giver");
    home("lobby _AddSlots: (| gift <- nil |). gift: (| parent* = traits clonable. tag = 'mine' |)");
    home("b: w eventually finish: gift. gift: nil");
    awaitHome("a isFulfilled", "true");
    home("a: nil. b: nil");
    var _ = world.collect();
    home("b: world whenEnded: 'giver'");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome tag")).isEqualTo("'mine'");
  }

  @Test
  void C02_aVatLivesOn_whenTheTurnThatWasToEndItFails() {
    employ("survivor");
    home("b: w eventually slip. c: w eventually step");
    awaitHome("c outcome", "1");
    assertThat(value(world, HOME, "b outcome")).contains("slipped");
    home("b: w eventually twice");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b outcome")).contains("ending already");
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    assertThat(value(world, HOME, "world exit: 3")).contains("people live in it");
    world.terminateVat("survivor", "no longer needed");
    awaitHome("a trouble", "'vat terminated'");
    assertThat(value(world, HOME, "a outcome")).contains("no longer needed");
    home("b: world whenEnded: 'nobody'");
    awaitHome("b isBroken", "true");
  }

  @Test
  void C17_theEndIsTold_whenTheWorldIsClosedMeanwhile() {
    employ("tardy");
    world.vat("tardy").suspend("not yet").join();
    home("b: w eventually finish: 9. c: w eventually step");
    reopen();
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
    world.vat("tardy").resume().join();
    awaitHome("a outcome", "9");
    awaitHome("c trouble", "'vat terminated'");
  }

  @Test
  void C17_whatOthersExpectIsBroken_whenTheWorldDiedWhileAVatWasEnding() {
    employ("dying");
    world.vat("dying").suspend("so that the message waits").join();
    home("b: w eventually step");
    world.setting("terminated/dying", "the world died meanwhile");
    reopen();
    awaitHome("b trouble", "'vat terminated'");
    awaitHome("a trouble", "'vat terminated'");
    assertThat(names()).doesNotContain("dying");
  }

  @Test
  void C16_beginsWithTheObjectAsGatekeeper_whenItIsMadeInTheLanguage() {
    home(
        "a: world addVat: 'music' Gatekeeper: (| parent* = traits gatekeeper. titles <- list"
            + " copyRemoveAll. add: t = ( titles add: t. titles size ). best = (| name <- 'Fugue'."
            + " shout = ( name, '!' ) |). loud = ( best shout ) |)");
    awaitHome("a isFulfilled", "true");
    home("b: a eventually add: 'Air'. c: a eventually loud");
    awaitHome("c isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("1");
    assertThat(value(world, HOME, "c outcome")).isEqualTo("'Fugue!'");
    assertThat(names()).contains("music");
    assertThat(value(world, HOME, "(vats at: 'music') == a outcome")).isEqualTo("true");
    assertThat(value(world, "music", "gatekeeper titles size")).isEqualTo("1");
  }

  @Test
  void C16_keepsSharingAndCycles_whenTheObjectIsCopied() {
    home(
        "a: (| parent* = traits gatekeeper. one <- nil. two <- nil. numbers <- vector |). a one: a."
            + " a two: (| parent* = traits clonable. back <- nil |). a two back: a. a numbers:"
            + " (vector copyWith: 3) copyWith: 2.5. b: world addVat: 'knot' Gatekeeper: a");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, "knot", "gatekeeper numbers last")).isEqualTo("2.5");
    assertThat(value(world, "knot", "gatekeeper one two back == gatekeeper one")).isEqualTo("true");
    assertThat(value(world, "knot", "gatekeeper two == gatekeeper one two")).isEqualTo("true");
  }

  @Test
  void C16_breaksThePromise_whenTheNameIsTakenOrBad() {
    home(
        "a: world addVat: 'home'. b: world addVat: '../x'. c: world addVat: (vector copySize: 61"
            + " FillingWith: 'x') printString");
    awaitHome("(a isBroken && [ b isBroken ]) && [ c isBroken ]", "true");
    assertThat(value(world, HOME, "a outcome")).contains("There is a vat");
  }

  @Test
  void C16_thePromiseIsBrokenWithTheWay_whenTheGatekeeperCannotBeCopied() {
    home("a: world addVat: 'mirrors' Gatekeeper: (| m = reflect: 3 |)");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("it.m").contains("a mirror");
    assertThat(names()).doesNotContain("mirrors");
  }

  @Test
  void C16_leavesNothing_whenTheBeginningFails() {
    home(
        "a: world addVat: 'stillborn' Gatekeeper: (| parent* = traits gatekeeper. vatBegins = ("
            + " error: 'not today' ) |)");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("not today");
    assertThat(names()).doesNotContain("stillborn");
    assertThat(world.vatsTogether().store().vats()).doesNotContain("stillborn");
    home("a: world addVat: 'stillborn'");
    awaitHome("a isFulfilled", "true");
  }

  @Test
  void C16_leavesNothing_whenTheObjectNeedsSomethingThatOnlyThisVatHas() {
    home("a: world addVat: 'needy' Gatekeeper: (| parent* = traits gatekeeper. o = onlyHere |)");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("onlyHere");
    assertThat(names()).doesNotContain("needy");
  }

  @Test
  void C16_saysWhy_whenAVatCannotBeMadeFromJava() {
    world.createVat("java", "(| parent* = traits gatekeeper. hi = ( 'there' ) |)");
    assertThat(value(world, "java", "gatekeeper hi")).isEqualTo("'there'");
    assertThatThrownBy(() -> world.createVat("java")).isInstanceOf(WorldException.class);
    assertThatThrownBy(() -> world.createVat("x".repeat(61))).isInstanceOf(WorldException.class);
    assertThatThrownBy(() -> world.createVat("unreadable", "(| oops"))
        .isInstanceOf(WorldException.class);
    assertThatThrownBy(() -> world.createVat("number", "3"))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("object with slots");
    assertThat(names()).doesNotContain("unreadable", "number");
    assertThat(world.vatsTogether().store().vats()).doesNotContain("unreadable", "number");
  }

  @Test
  void C17_breaksWhatOthersExpect_whenAVatIsTerminated() {
    world.createVat(
        "doomed",
        "(| parent* = traits gatekeeper. p <- nil. later = ( p: promises new. p ). thing = (|"
            + " parent* = traits clonable. hi = ( 'hi' ) |) |)");
    home("a: (vats at: 'doomed') eventually thing");
    awaitHome("a isFulfilled", "true");
    home("b: (vats at: 'doomed') eventually later. c: b eventually anything");
    await(world, "doomed", "gatekeeper p isNil", "false");
    world.vat("doomed").suspend("so that something waits").join();
    home("lobby _AddSlots: (| d <- nil |). d: (vats at: 'doomed') eventually ping");
    world.terminateVat("doomed", "nobody needs it");
    awaitHome("(b isBroken && [ c isBroken ]) && [ d isBroken ]", "true");
    assertThat(value(world, HOME, "b trouble")).isEqualTo("'vat terminated'");
    assertThat(value(world, HOME, "c trouble")).isEqualTo("'vat terminated'");
    assertThat(value(world, HOME, "d outcome")).contains("nobody needs it");
    home("d: a outcome eventually hi");
    awaitHome("d trouble", "'vat terminated'");
    assertThat(names()).doesNotContain("doomed");
    assertThat(world.vatsTogether().store().vats()).doesNotContain("doomed");
    assertThatThrownBy(() -> world.createVat("doomed")).hasMessageContaining("another name");
  }

  @Test
  void C17_saysSo_whenThereIsNothingToTerminate() {
    assertThatThrownBy(() -> world.terminateVat("nowhere", "x")).isInstanceOf(WorldException.class);
    assertThatThrownBy(() -> world.terminateVat(HOME, "x")).hasMessageContaining("people live");
    home("a: world terminate: 'nowhere' Because: 'x'");
    awaitHome("a isBroken", "true");
  }

  @Test
  void C17_ends_whenTheLanguageSaysSo() {
    home("a: world addVat: 'brief'");
    awaitHome("a isFulfilled", "true");
    home("b: world terminate: 'brief' Because: 'it was brief'. c: nil");
    awaitHome("b isFulfilled", "true");
    home("c: (vats at: 'files') eventually ping");
    assertThat(names()).doesNotContain("brief");
  }

  @Test
  void C18_tellsEverybody_whenManyWaitForATerminatedVat() {
    world.createVat("popular");
    world.vat("popular").suspend("so that all wait").join();
    home(
        "lobby _AddSlots: (| many <- nil |). many: list copyRemoveAll. 1000 timesRepeat: [ many"
            + " add: (vats at: 'popular') eventually ping ]");
    world.terminateVat("popular", "too popular");
    awaitHome("many allSatisfy: [|:p | p isBroken ]", "true");
  }

  @Test
  void C40_startsAgainWithWhatItHad_whenTheWorldIsOpenedAgain() {
    assertThat(value(world, "files", "vats currentName")).isEqualTo("'files'");
    home("lobby _AddSlots: (| kept <- 5 |)");
    reopen();
    assertThat(value(world, HOME, "kept")).isEqualTo("5");
    assertThat(names().getFirst()).isEqualTo(HOME);
  }

  @Test
  void C40_namesWhatIsNotThereOrIsThereAlready_whateverIsAskedForIt() {
    world.createVat("once");
    for (var wish :
        new String[] {
          "terminate: 'never' Because: 'x'", "suspend: 'never' Because: 'x'", "resume: 'never'",
          "skip: 'never'", "restartVat: 'never'", "whenEnded: 'never'"
        }) {
      home("a: nil. a: world " + wish);
      awaitHome("a isBroken", "true");
      assertThat(value(world, HOME, "a outcome")).as(wish).contains("never");
    }
    home("a: world addVat: 'once'");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("once");
    home("a: world addVat: 'home'. b: world terminate: 'home' Because: 'x'");
    awaitHome("a isBroken && [ b isBroken ]", "true");
    assertThat(value(world, HOME, "b outcome")).contains("people live in it");
    world.terminateVat("once", "enough");
    assertThatThrownBy(() -> world.vat("once")).hasMessageContaining("has ended: enough");
    assertThatThrownBy(() -> world.terminateVat("once", "again")).hasMessageContaining("enough");
    assertThatThrownBy(() -> world.vat("never")).hasMessageContaining("never");
  }

  @Test
  void suspendsAndResumes_whenTheLanguageSaysSo() {
    home("a: world suspend: 'files' Because: 'wait'");
    awaitHome("a isFulfilled", "true");
    home("b: (vats at: 'files') eventually ping");
    assertThat(value(world, HOME, "b isWaiting")).isEqualTo("true");
    home("a: world resume: 'files'");
    awaitHome("b outcome", "'pong'");
  }
}
