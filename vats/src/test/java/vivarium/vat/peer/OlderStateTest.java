package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Trouble;

/** A world that is put back from a backup must not deliver anything twice, nor pretend. */
class OlderStateTest {
  private final VirtualTime time = new VirtualTime();
  private final Random random = new Random(7);
  private final BadNetwork network = new BadNetwork(time, random);
  private final BankWorld hers = new BankWorld(time, network, random, "hers", 1);
  private final BankWorld his = new BankWorld(time, network, random, "his", 2);

  @BeforeEach
  void befriend() {
    network.good(true);
    hers.takeUp(his.invitation());
    his.takeUp(hers.invitation());
    time.run(5_000);
    his.pay(hers, 1);
    hers.pay(his, 1);
    time.run(5_000);
    assertThat(hers.unsettled() + his.unsettled()).isZero();
  }

  private static String trouble(BankWorld world) {
    return world.office().peers().getFirst().trouble();
  }

  @Test
  void C47_bothSaySo_whenAWorldForgotWhatItHadConfirmed() {
    var backup = hers.home.backup();
    his.pay(hers, 10);
    time.run(5_000);
    assertThat(hers.home.number("balance")).isEqualTo(BankWorld.START + 10);
    hers.isRestoredFrom(backup);
    time.run(60_000);
    assertThat(trouble(his)).contains("has gone back to an older state");
    assertThat(trouble(hers)).contains("older state").contains("his");
    his.pay(hers, 20);
    time.run(60_000);
    assertThat(his.reasons).singleElement().asString().startsWith(Trouble.OBJECT_DELETED.words());
    assertThat(hers.home.number("balance")).isEqualTo(BankWorld.START);
  }

  @Test
  void C47_nothingIsTakenForSomethingElse_whenAWorldSaidOtherThingsInItsSecondLife() {
    var backup = hers.home.backup();
    hers.pay(his, 10);
    hers.pay(his, 11);
    time.run(5_000);
    long balance = his.home.number("balance");
    his.office().stopListening();
    hers.isRestoredFrom(backup);
    for (int i = 0; i < 5; i++) {
      hers.pay(his, 100);
    }
    his.processDies();
    time.run(120_000);
    assertThat(his.home.number("balance")).isEqualTo(balance);
    assertThat(his.home.number("disorder")).isZero();
    assertThat(hers.reasons)
        .hasSize(5)
        .allSatisfy(reason -> assertThat(reason).startsWith(Trouble.PEER_RESTARTED.words()));
    assertThat(trouble(his)).isNotEmpty();
  }

  @Test
  void C47_theyCanBeginAnew_whenInvitedAgain() {
    var backup = hers.home.backup();
    his.pay(hers, 10);
    time.run(5_000);
    hers.isRestoredFrom(backup);
    time.run(60_000);
    his.takeUp(hers.invitation());
    time.run(60_000);
    his.home.turn(
        java.util.List.of(MemoryHome.number("paid/" + hers.address(), 1)), java.util.List.of());
    long balance = hers.home.number("balance");
    his.pay(hers, 5);
    time.run(60_000);
    assertThat(hers.home.number("balance")).isEqualTo(balance + 5);
    assertThat(hers.home.number("disorder")).isZero();
    assertThat(his.unsettled()).isZero();
  }

  @Test
  void C47_nothingReachesAWorldAnyMore_whenItHasRevokedThePeer() {
    hers.office().revoke("his");
    time.run(5_000);
    his.pay(hers, 10);
    time.run(60_000);
    assertThat(hers.home.number("balance")).isEqualTo(BankWorld.START);
    assertThat(his.reasons).singleElement().asString().contains("has ended the connection");
    assertThat(his.office().peers().getFirst().state()).isEqualTo(PeerFigures.State.ENDED);
    his.takeUp(hers.invitation());
    time.run(60_000);
    assertThat(hers.office().peers().getFirst().state()).isEqualTo(PeerFigures.State.REVOKED);
    assertThat(his.reasons).hasSize(2);
  }

  @Test
  void C47_whatWasAskedIsBroken_whenThePeerIsRevokedMeanwhile() {
    hers.home.processDies();
    his.pay(hers, 10);
    his.office().revoke("hers");
    time.run(5_000);
    assertThat(his.unsettled()).isZero();
    assertThat(his.reasons).singleElement().asString().startsWith(Trouble.CONNECTION_LOST.words());
  }
}
