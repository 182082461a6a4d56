package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.api.SmallWorld.run;
import static vivarium.vat.api.SmallWorld.value;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.peer.PeerFigures;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;

/** Two worlds that talk over the loopback interface. */
class TwoWorldsTest {
  @TempDir private Path folder;
  private World hers;
  private World his;
  private int port;

  @BeforeEach
  void open() {
    hers = SmallWorld.open(folder.resolve("hers"));
    his = SmallWorld.open(folder.resolve("his"));
    done(
        hers,
        """
        _AddSlots: (| account = (| parent* = clonable. balance <- 100.
          deposit: n = ( balance: balance _IntAdd: n. balance ). fail = ( missingHere ).
          same: x = ( x _Eq: self ). me = ( self ). answerTo: x = ( x _SendEventually: 'hello:' Arguments: args7 ) |) |)
        """);
    done(
        his,
        "_AddSlots: (| answer <- nil. args: n = ( (_WellKnown: 'vector') _Clone: 1 Filler: n )."
            + " none = ( (_WellKnown: 'vector') _Clone: 0 Filler: 0 ) |)");
    port = hers.peers().listen(Peers.LOOPBACK, 0);
  }

  @AfterEach
  void close() {
    his.close();
    hers.close();
  }

  private static void done(World world, String source) {
    assertThat(run(world, "home", source)).isInstanceOf(TurnResult.Done.class);
  }

  private static void await(World world, String source, String expected)
      throws InterruptedException {
    for (int i = 0; i < 1500 && !value(world, "home", source).equals(expected); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(value(world, "home", source)).isEqualTo(expected);
  }

  private void befriend() throws Exception {
    var invitation = hers.peers().invite("home", "account", Peers.LOOPBACK, port);
    his.peers().accept(invitation.text(), "account").get(60, TimeUnit.SECONDS);
  }

  private static String sending(String selector, String arguments) {
    return "answer: (account _SendEventually: '%s' Arguments: %s)".formatted(selector, arguments);
  }

  @Test
  void C47_aMessageArrivesOnceAndIsAnswered_whenAnInvitationWasTakenUp() throws Exception {
    befriend();
    assertThat(value(his, "home", "account _PromiseState")).isEqualTo("'presence'");
    done(his, sending("deposit:", "(args: 5)"));
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).isEqualTo("105");
    assertThat(value(hers, "home", "account balance")).isEqualTo("105");
    assertThat(his.peers().all())
        .singleElement()
        .satisfies(peer -> assertThat(peer.name()).isEqualTo("hers"))
        .satisfies(peer -> assertThat(peer.state()).isEqualTo(PeerFigures.State.CONNECTED));
  }

  @Test
  void C47_aPromiseIsBrokenWithTheReason_whenTheOtherWorldFails() throws Exception {
    befriend();
    done(his, sending("fail", "none"));
    await(his, "answer _PromiseState", "'broken'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).contains("missingHere");
  }

  @Test
  void C47_aPresenceThatComesHomeIsTheObjectItself() throws Exception {
    befriend();
    done(his, sending("same:", "(args: account)"));
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).isEqualTo("true");
  }

  @Test
  void C08_messagesGoAhead_whenTheAnswerIsStillUnderWay() throws Exception {
    befriend();
    done(
        his,
        "answer: (((account _SendEventually: 'me' Arguments: none) _SendEventually: 'me' Arguments:"
            + " none) _SendEventually: 'deposit:' Arguments: (args: 7))");
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).isEqualTo("107");
  }

  @Test
  void C46_whatAnotherWorldHasIsKept_whenNothingHereRefersToIt() throws Exception {
    done(hers, "account _AddSlots: (| fresh = (| parent* = clonable. me2 = 'still here' |) |)");
    done(
        hers,
        "account _AddSlots: (| make = ( (| parent* = lobby. n <- 9. value9 = ( n ) |) _Clone ) |)");
    befriend();
    done(his, sending("make", "none"));
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(hers.collect()).isNotNull();
    done(his, "answer: ((answer _PromiseOutcome) _SendEventually: 'value9' Arguments: none)");
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).isEqualTo("9");
  }

  private static long givenTo(World world) {
    return world.peers().all().getFirst().given();
  }

  private static void awaitGiven(World world, long expected) throws InterruptedException {
    for (int i = 0; i < 1500 && givenTo(world) != expected; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(givenTo(world)).isEqualTo(expected);
  }

  @Test
  void C46_whatTheOtherWorldNeedsNoMoreGoes_butNotWhatItGotAgain() throws Exception {
    done(
        hers,
        "account _AddSlots: (| parent9* = lobby. kept <- nil. make = ( kept: ((| n <- 9 |) _Clone)."
            + " kept ). again = ( kept ) |)");
    befriend();
    done(his, sending("make", "none"));
    await(his, "answer _PromiseState", "'fulfilled'");
    done(his, sending("again", "none"));
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(givenTo(hers)).isEqualTo(2);
    assertThat(his.collect()).isNotNull();
    done(his, sending("same:", "(args: nil)"));
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(givenTo(hers)).isEqualTo(2);
    var _ = his.collect();
    awaitGiven(hers, 1);
    done(his, sending("again", "none"));
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(givenTo(hers)).isEqualTo(2);
    done(hers, "account kept: nil");
    done(his, "answer: nil");
    var _ = his.collect();
    awaitGiven(hers, 1);
    long before = hers.vat("home").figures().objects();
    var _ = hers.collect();
    assertThat(hers.vat("home").figures().objects()).isLessThan(before);
    assertThat(value(his, "home", "account _PromiseState")).isEqualTo("'presence'");
  }

  @Test
  void C47_anInvitationLetsNobodyIn_whenItWasTakenBack() {
    var invitation = hers.peers().invite("home", "account", Peers.LOOPBACK, port);
    hers.peers().takeBack(hers.peers().invitations().getFirst().id());
    var arrival = his.peers().accept(invitation.text(), "account");
    assertThatThrownBy(() -> arrival.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("invitation is missing or not valid");
    assertThat(hers.peers().all()).isEmpty();
  }

  @Test
  void E11_theOtherWorldReachesOnlyWhatItWasGiven_whateverItSends() throws Exception {
    var invitation = hers.peers().inviteToGatekeeper("home", Peers.LOOPBACK, port);
    his.peers().accept(invitation.text(), "account").get(60, TimeUnit.SECONDS);
    refused("lobby", "none", "lobby is the root of all names");
    befriendAgain();
    refused("parent", "none", "does not understand");
    refused("_AddSlots:", "(args: nil)", "no selector");
    refused("secret", "none", "does not understand");
    done(his, sending("deposit:", "(args: 5)"));
    await(his, "answer _PromiseState", "'fulfilled'");
  }

  private void befriendAgain() throws Exception {
    done(
        hers,
        "_AddSlots: (| hidden = 1 |). account _AddSlots: (| {'Visibility: private' secret = 7} |)");
    befriend();
  }

  private void refused(String selector, String arguments, String reason) throws Exception {
    done(his, sending(selector, arguments));
    for (int i = 0;
        i < 1500 && value(his, "home", "answer _PromiseState").equals("'waiting'");
        i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(value(his, "home", "answer _PromiseOutcome")).contains(reason);
  }

  @Test
  void C47_aPromiseCrosses_andIsSettledThere() throws Exception {
    befriend();
    done(
        his,
        """
        _AddSlots: (| listener = (| heard <- nil. hello: n = ( heard: n. n _IntAdd: 1 ) |) |)
        """);
    done(
        hers,
        "_AddSlots: (| args7 = ( (_WellKnown: 'vector') _Clone: 1 Filler: 7 ) |). account"
            + " _AddSlots: (| parent2* = lobby |)");
    done(his, "answer: (account _SendEventually: 'answerTo:' Arguments: (args: listener))");
    await(his, "listener heard", "7");
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).isEqualTo("8");
  }

  @Test
  void C47_messagesArriveOnceAndInOrder_whenBothWorldsWereClosedMeanwhile() throws Exception {
    befriend();
    hers.close();
    for (int i = 1; i <= 5; i++) {
      done(his, sending("deposit:", "(args: %d)".formatted(i)));
    }
    his.close();
    hers = SmallWorld.open(folder.resolve("hers"));
    his = SmallWorld.open(folder.resolve("his"));
    hers.peers().listen(Peers.LOOPBACK, port);
    his.peers().connect();
    await(his, "answer _PromiseState", "'fulfilled'");
    assertThat(value(his, "home", "answer _PromiseOutcome")).isEqualTo("115");
    assertThat(value(hers, "home", "account balance")).isEqualTo("115");
  }
}
