package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.SharedWorldTest;

/** Far references and promises, from the language, in a world with its library. */
class PromisesTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    world.createVat("third");
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| log <- ''. total <- 0. held <- nil. note: t = ( log: log, t. log"
            + " ). add: n = ( total: total + n. total ). echo: x = ( x ). pair = ( (3 & 4) asVector"
            + " ). counter = (| parent* = traits clonable. n <- 0. next = ( n: n + 1. n ) |). fresh"
            + " = ( counter copy ). ask: g = ( g eventually who ). later = ( held: promises new."
            + " held ). now: x = ( held resolve: x. x ). never: r = ( held break: r. r ). fail = ("
            + " error: 'deliberately' ) |)");
    act(
        world,
        "third",
        "gatekeeper _AddSlots: (| who = ( 'the third' ). hand: x = ( x ). mine <- nil. give = ("
            + " mine: promises new. mine ). settle: x = ( mine resolve: x ). count <- 0. hit = ("
            + " count: count + 1. count ) |)");
    act(
        world,
        HOME,
        "lobby _AddSlots: (| f = vats at: 'files'. t = vats at: 'third'. a <- nil. b <- nil. c <-"
            + " nil. ear = (| parent* = traits clonable. heard <- ''. fulfilled: x = ( heard:"
            + " heard, 'f:', x printString ). broken: r = ( heard: heard, 'b:', r ) |). listener <-"
            + " nil |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil. listener: ear copy");
    act(world, FILES, "gatekeeper log: ''. gatekeeper total: 0");
  }

  @Test
  void C07_messagesArriveInOrder_whenTheyHaveOneSenderAndOneTarget() {
    home("'abcdefgh' do: [|:ch | a: f eventually note: ch ]");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'abcdefgh'");
  }

  @Test
  void C08_aMessageWaits_whenItsTargetIsAPromise() {
    home("a: f eventually fresh. b: a eventually next. c: a eventually next");
    awaitHome("c isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("1");
    assertThat(value(world, HOME, "c outcome")).isEqualTo("2");
  }

  @Test
  void C08_messagesKeepTheirOrder_whenTheyWaitForAPromise() {
    home("a: f eventually echo: f. 'xyz' do: [|:ch | b: a eventually note: ch ]");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "b outcome")).isEqualTo("'xyz'");
  }

  @Test
  void C08_theMessageIsRefused_whenThePromiseBecomesData() {
    home("a: f eventually pair. b: a eventually size");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b trouble")).isEqualTo("'not callable'");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("vector(3, 4)");
  }

  @Test
  void C08_theReasonIsPassedOn_whenThePromiseIsBroken() {
    home("a: f eventually fail. b: a eventually next. c: b eventually next");
    awaitHome("c isBroken", "true");
    assertThat(value(world, HOME, "c outcome")).contains("deliberately");
    assertThat(value(world, HOME, "c trouble")).isEqualTo("nil");
  }

  @Test
  void C09_isRefused_whenSomebodyElseResolvesThePromise() {
    home("a: f eventually later");
    assertThat(value(world, HOME, "a resolve: 3")).contains("bad promise resolution");
    act(world, FILES, "gatekeeper now: 1");
  }

  @Test
  void C09_isRefused_whenThePromiseWasResolvedBefore() {
    home("a: promises new");
    home("a resolve: 3");
    assertThat(value(world, HOME, "a resolve: 4")).contains("resolved already");
    assertThat(value(world, HOME, "a break: 'no'")).contains("resolved already");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("3");
  }

  @Test
  void C09_followsTheOther_whenAPromiseIsResolvedToAPromise() {
    home("a: promises new. b: promises new. a resolve: b. a whenResolvedTell: listener");
    assertThat(value(world, HOME, "a state")).isEqualTo("'waiting'");
    home("b resolve: 9");
    awaitHome("a outcome", "9");
    awaitHome("listener heard", "'f:9'");
  }

  @Test
  void C09_isBroken_whenPromisesFollowEachOtherInARing() {
    home("a: promises new. b: promises new. a resolve: b. b resolve: a");
    assertThat(value(world, HOME, "a trouble")).isEqualTo("'bad promise resolution'");
    assertThat(value(world, HOME, "b trouble")).isEqualTo("'bad promise resolution'");
  }

  @Test
  void C09_isBroken_whenAPromiseIsItsOwnAnswer() {
    home("a: promises new");
    home("b: f eventually echo: a. a resolve: b");
    awaitHome("a isBroken", "true");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "a trouble")).isEqualTo("'bad promise resolution'");
  }

  @Test
  void C09_isBroken_whenPromisesOfThreeVatsFollowEachOther() {
    var follows =
        "gatekeeper _AddSlots: (| ringed <- nil. ringMade = ( ringed: promises new. ringed )."
            + " ringFollow: p = ( ringed resolve: p. nil ) |)";
    act(world, FILES, follows);
    act(world, "third", follows);
    home("a: promises new. b: f eventually ringMade. c: t eventually ringMade");
    await(world, FILES, "gatekeeper ringed isNil", "false");
    await(world, "third", "gatekeeper ringed isNil", "false");
    home("a resolve: b. f tell ringFollow: c. t tell ringFollow: a. a whenResolvedTell: listener");
    awaitHome("a isBroken && [ b isBroken && [ c isBroken ] ]", "true");
    assertThat(value(world, HOME, "a trouble")).isEqualTo("'bad promise resolution'");
    awaitHome("listener heard size > 0", "true");
    await(world, FILES, "gatekeeper ringed isBroken", "true");
    await(world, "third", "gatekeeper ringed isBroken", "true");
  }

  @Test
  void C09_everyPromiseIsBroken_whenOthersLeadIntoARing() {
    home("a: promises new. b: promises new. c: f eventually echo: a");
    awaitHome("c state", "'waiting'");
    home("a resolve: (f eventually echo: b). b resolve: (t eventually hand: a)");
    awaitHome("b isBroken", "true");
    awaitHome("c isBroken && [ a isBroken ]", "true");
  }

  @Test
  void followsTheOther_whenTheAnswerIsAPromiseOfTheAnsweringVat() {
    home("a: f eventually later. a whenResolvedTell: listener");
    await(world, FILES, "gatekeeper held isWaiting", "true");
    assertThat(value(world, HOME, "a state")).isEqualTo("'waiting'");
    act(world, FILES, "gatekeeper now: 'soon enough'");
    awaitHome("listener heard", "'f:\\'soon enough\\''");
  }

  @Test
  void isBroken_whenTheAnswersPromiseIs() {
    home("a: f eventually later");
    await(world, FILES, "gatekeeper held isWaiting", "true");
    act(world, FILES, "gatekeeper never: 'changed my mind'");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'changed my mind'");
  }

  @Test
  void followsTheOther_whenTheAnswerIsAPromiseOfAThirdVat() {
    home("a: f eventually ask: t");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome")).isEqualTo("'the third'");
  }

  @Test
  void isHeardOfAndSentTo_whenAPromiseOfAnotherVatArrives() {
    act(world, FILES, "gatekeeper _AddSlots: (| got <- nil. take: p = ( got: p. nil ) |)");
    home("a: promises new. f eventually take: a");
    await(world, FILES, "gatekeeper got isWaiting", "true");
    act(world, FILES, "gatekeeper held: gatekeeper got eventually hit");
    home("a resolve: t");
    await(world, FILES, "gatekeeper got isFulfilled", "true");
    await(world, FILES, "gatekeeper held isFulfilled", "true");
    act(world, FILES, "gatekeeper got whenResolvedTell: gatekeeper");
  }

  @Test
  void presencesComeHomeAsTheOriginal_whenTheyAreSentBack() {
    home("a: f eventually echo: listener");
    awaitHome("a isFulfilled", "true");
    assertThat(value(world, HOME, "a outcome == listener")).isEqualTo("true");
  }

  @Test
  void theSameObjectIsTheSamePresence_whenItArrivesTwice() {
    home("a: f eventually echo: t. b: f eventually echo: t");
    awaitHome("b isFulfilled", "true");
    assertThat(value(world, HOME, "(a outcome == b outcome) && [ a outcome == t ]"))
        .isEqualTo("true");
    assertThat(value(world, HOME, "t state")).isEqualTo("'presence'");
  }

  @Test
  void isCarriedOut_whenNobodyAwaitsTheAnswer() {
    assertThat(value(world, HOME, "f tell add: 5. 1")).isEqualTo("1");
    await(world, FILES, "gatekeeper total", "5");
  }

  @Test
  void dataCannotBeToldAnything_whenItIsSentToEventually() {
    assertThat(value(world, HOME, "3 eventually + 4")).contains("not to data");
  }

  @Test
  void C23_isUsedNoMore_whenAPresenceIsDisavowed() {
    home("b: (f eventually fresh)");
    awaitHome("b isFulfilled", "true");
    home("a: b outcome. a disavow");
    assertThat(value(world, HOME, "a isDisavowed")).isEqualTo("true");
    assertThat(value(world, HOME, "a eventually next")).contains("has been disavowed");
    assertThat(value(world, HOME, "f eventually echo: a")).contains("has been disavowed");
    assertThat(value(world, HOME, "promises new disavow")).contains("only a presence");
    home("c: b outcome eventually next");
    awaitHome("c outcome", "1");
  }

  @Test
  void C39_saysWhatSortOfTroubleItIs_whenTheKernelBreaksAPromise() {
    assertThat(value(world, HOME, "promises troubleIn: 'vat terminated: it was told to end'"))
        .isEqualTo("'vat terminated'");
    assertThat(value(world, HOME, "promises troubleIn: 'something else'")).isEqualTo("nil");
    assertThat(value(world, HOME, "promises troubleIn: 3")).isEqualTo("nil");
    assertThat(value(world, HOME, "promises troubles size")).isEqualTo("9");
  }
}
