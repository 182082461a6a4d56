package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.message.Trouble;

/** Messages to answers that another world has yet to give: when they go, and where they arrive. */
class PipelineTest {
  /** One way; all that the worlds themselves do takes a small part of it. */
  private static final long DISTANCE = 1_000;

  private final VirtualTime time = new VirtualTime();
  private final Random random = new Random(7);
  private final BadNetwork network = new BadNetwork(time, random);
  private final PipeWorld here = new PipeWorld(time, network, random, "here", 1);
  private final PipeWorld there = new PipeWorld(time, network, random, "there", 2);
  private PromiseOf clerk = new PromiseOf("", 0);

  @BeforeEach
  void befriend() {
    network.good(true);
    clerk = here.takeUp(there.invitation());
    time.run(5_000);
    assertThat(here.state(clerk)).startsWith("fulfilled");
    network.distance(DISTANCE);
  }

  private void oneTrip() {
    time.run(DISTANCE + DISTANCE / 2);
  }

  @Test
  void C08_aChainCostsOneRoundTrip_howeverLongItIs() {
    var book = here.ask(clerk, "book");
    var first = here.write(book, 1);
    var second = here.write(first, 2);
    var third = here.write(second, 3);
    oneTrip();
    assertThat(there.lastBook()).isEqualTo("1 2 3");
    assertThat(here.state(book)).startsWith("waiting");
    oneTrip();
    assertThat(here.state(third)).isEqualTo(here.state(book)).startsWith("fulfilled ObjectOf");
  }

  @Test
  void C08_nothingIsRememberedForLong_whenAChainIsDone() {
    var book = here.ask(clerk, "book");
    here.write(here.write(book, 1), 2);
    var data = here.ask(clerk, "data");
    here.write(data, 3);
    time.run(60_000);
    assertThat(here.state(data)).startsWith("fulfilled");
    assertThat(there.remembered("answer")).isZero();
    assertThat(there.remembered("ahead")).isZero();
    assertThat(here.remembered("promise")).isZero();
    assertThat(here.remembered("promised")).isZero();
  }

  @Test
  void C07_orderIsKept_betweenWhatWasSentBeforeTheAnswerAndAfter() {
    var book = here.ask(clerk, "book");
    here.write(book, 1);
    oneTrip();
    here.write(book, 2);
    time.run(DISTANCE * 7 / 10);
    here.write(book, 3);
    time.run(60_000);
    assertThat(there.lastBook()).isEqualTo("1 2 3");
  }

  @Test
  void C08_whatWasSentAheadComesHomeInOrder_whenTheAnswerIsSomethingOfTheSender() {
    var mine = here.book();
    var same = here.ask(clerk, "same:", mine);
    here.write(same, 1);
    var last = here.write(here.write(same, 2), 3);
    oneTrip();
    assertThat(here.written(mine)).isEmpty();
    oneTrip();
    here.write(same, 4);
    time.run(60_000);
    assertThat(here.written(mine)).isEqualTo("1 2 3 4");
    assertThat(here.state(last)).isEqualTo("fulfilled " + mine);
    assertThat(there.home.number("books")).isZero();
  }

  @Test
  void C08_whatWasSentAheadArrivesInOrder_whenTheAnswerIsSomethingOfAThirdWorld() {
    var third = new PipeWorld(time, network, random, "third", 3);
    var others = there.takeUp(third.invitation());
    time.run(20_000);
    var book = there.ask(others, "book");
    time.run(20_000);
    var later = here.ask(clerk, "later");
    here.write(later, 1);
    here.write(later, 2);
    time.run(20_000);
    there.decideLast(there.outcome(book));
    here.write(later, 3);
    time.run(60_000);
    assertThat(here.state(later)).startsWith("fulfilled ObjectOf");
    here.write(later, 4);
    time.run(60_000);
    assertThat(third.lastBook()).isEqualTo("1 2 3 4");
  }

  @Test
  void C08_isRefused_whenTheAnswerIsData() {
    var data = here.ask(clerk, "data");
    var first = here.write(data, 1);
    var second = here.write(first, 2);
    time.run(60_000);
    assertThat(here.state(data)).isEqualTo("fulfilled " + new Whole(BigInteger.TEN));
    assertThat(here.state(first)).startsWith("broken").contains(Trouble.NOT_CALLABLE.words());
    assertThat(here.state(second)).isEqualTo(here.state(first));
  }

  @Test
  void C08_isBrokenWithTheSameReason_whenTheAnswerIs() {
    var failed = here.ask(clerk, "fail");
    var second = here.write(here.write(failed, 1), 2);
    time.run(60_000);
    assertThat(here.state(failed)).isEqualTo("broken " + new Text("he would not"));
    assertThat(here.state(second)).isEqualTo(here.state(failed));
  }

  @Test
  void C08_followsTheOther_whenTheAnswerIsAPromiseOfEitherWorld() {
    var later = here.ask(clerk, "later");
    here.write(here.write(later, 1), 2);
    var own = here.promise();
    var same = here.ask(clerk, "same:", own);
    here.write(same, 5);
    time.run(20_000);
    var mine = here.book();
    there.decideLast(there.book());
    here.decide(own, true, mine);
    time.run(60_000);
    assertThat(there.lastBook()).isEqualTo("1 2");
    assertThat(here.written(mine)).isEqualTo("5");
    assertThat(here.state(same)).isEqualTo("fulfilled " + mine);
  }

  @Test
  void C08_isDeliveredHere_whenAPromiseThatWasSentToTurnsOutToBeOfThisWorld() {
    var mine = here.book();
    here.ask(clerk, "keep:", mine);
    var later = here.ask(clerk, "later");
    time.run(20_000);
    var first = here.write(later, 1);
    var second = here.write(first, 2);
    time.run(20_000);
    there.decideLast(there.kept());
    time.run(60_000);
    assertThat(here.state(later)).isEqualTo("fulfilled " + mine);
    here.write(later, 3);
    time.run(60_000);
    assertThat(here.written(mine)).isEqualTo("1 2 3");
    assertThat(here.state(second)).isEqualTo("fulfilled " + mine);
    assertThat(there.remembered("relay") + here.remembered("relay")).isZero();
  }

  @Test
  void C08_whatWaitsThereIsDelivered_whenTheAnswerComesMuchLater() {
    var answer = here.ask(clerk, "wait");
    here.write(answer, 1);
    time.run(20_000);
    there.processDies();
    here.powerFails();
    here.write(answer, 2);
    time.run(60_000);
    assertThat(there.remembered("ahead")).isEqualTo(2);
    there.powerFails();
    there.answerHeld(true, there.book());
    here.write(answer, 3);
    time.run(60_000);
    assertThat(there.lastBook()).isEqualTo("1 2 3");
    assertThat(there.remembered("ahead") + there.remembered("answer")).isZero();
  }

  @Test
  void C47_everythingIsBroken_whenTheOtherWorldEndsTheConnection() {
    network.distance(1);
    var answer = here.ask(clerk, "wait");
    var second = here.write(here.write(answer, 1), 2);
    time.run(20_000);
    there.office().revoke("here");
    time.run(60_000);
    assertThat(here.state(answer)).startsWith("broken").contains(Trouble.CONNECTION_LOST.words());
    assertThat(here.state(second)).isEqualTo(here.state(answer));
    assertThat(there.remembered("ahead")).isZero();
    there.answerHeld(true, there.book());
    time.run(60_000);
    assertThat(there.lastBook()).isEmpty();
  }

  @Test
  void C47_nothingThatWentAheadArrivesTwice_whenTheOtherWorldGoesBackToAnOlderState() {
    var backup = there.home.backup();
    var answer = here.ask(clerk, "wait");
    here.write(answer, 1);
    time.run(20_000);
    there.isRestoredFrom(backup);
    var second = here.write(answer, 2);
    time.run(120_000);
    assertThat(here.state(answer)).startsWith("broken").contains(Trouble.PEER_RESTARTED.words());
    assertThat(here.state(second)).isEqualTo(here.state(answer));
    assertThat(there.remembered("ahead") + there.remembered("answer")).isZero();
    assertThat(here.remembered("promise")).isZero();
  }

  @Test
  void C47_whatWentAheadIsNotDelivered_whenItsSenderGoesBackToAnOlderState() {
    var answer = here.ask(clerk, "wait");
    var first = here.write(answer, 1);
    time.run(20_000);
    var backup = here.home.backup();
    here.write(answer, 2);
    time.run(20_000);
    here.isRestoredFrom(backup);
    time.run(120_000);
    there.answerHeld(true, there.book());
    time.run(60_000);
    assertThat(there.lastBook()).isEmpty();
    assertThat(here.state(first)).startsWith("broken").contains(Trouble.PEER_RESTARTED.words());
  }

  @Test
  void C47_noMoreIsKept_thanTheLimitSays() {
    var answer = here.ask(clerk, "wait");
    for (int line = 1; line <= 300; line++) {
      here.write(answer, line);
    }
    time.run(60_000);
    assertThat(there.remembered("ahead")).isEqualTo(256);
    there.answerHeld(true, there.book());
    time.run(120_000);
    assertThat(there.lastBook().split(" ")).hasSize(300).startsWith("1", "2").endsWith("300");
  }

  @Test
  void C09_isBroken_whenPromisesOfTwoWorldsFollowEachOther() {
    var back = there.takeUp(here.invitation());
    time.run(20_000);
    var a = here.ask(clerk, "later");
    var b = there.ask(back, "later");
    time.run(20_000);
    here.decideLast(a);
    there.decideLast(b);
    time.run(60_000);
    assertThat(here.state(a)).startsWith("broken").contains("become itself");
    assertThat(there.state(b)).startsWith("broken").contains("become itself");
  }

  @Test
  void C09_isBroken_whenPromisesOfThreeWorldsFollowEachOther() {
    var third = new PipeWorld(time, network, random, "third", 3);
    var others = there.takeUp(third.invitation());
    var back = third.takeUp(here.invitation());
    time.run(20_000);
    var a = here.ask(clerk, "later");
    var b = there.ask(others, "later");
    var c = third.ask(back, "later");
    time.run(30_000);
    here.decideLast(a);
    there.decideLast(b);
    third.decideLast(c);
    time.run(120_000);
    assertThat(here.state(a)).startsWith("broken").contains("become itself");
    assertThat(there.state(b)).startsWith("broken").contains("become itself");
    assertThat(third.state(c)).startsWith("broken").contains("become itself");
  }
}
