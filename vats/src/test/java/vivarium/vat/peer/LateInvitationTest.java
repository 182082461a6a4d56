package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Trouble;

/** Row C-47: invitations let others in for a time, and say so when they are used later. */
class LateInvitationTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTime time = new VirtualTime();
  private final Random random = new Random(11);
  private final BadNetwork network = new BadNetwork(time, random);
  private final BankWorld hers = new BankWorld(time, network, random, "hers", 1);
  private final BankWorld his = new BankWorld(time, network, random, "his", 2);

  @BeforeEach
  void begin() {
    network.good(true);
  }

  @Test
  void C47_aStrangerIsLetIn_whenTheInvitationIsYoung_andStaysAPeerWhenItIsOld() {
    his.takeUp(hers.invitation(HOUR));
    time.run(5_000);
    time.pass(HOUR.toMillis());
    hers.processDies();
    time.run(120_000);
    his.pay(hers, 10);
    time.run(60_000);
    assertThat(hers.home.number("balance")).isEqualTo(BankWorld.START + 10);
  }

  @Test
  void C47_aStrangerIsToldWhy_whenTheInvitationIsOld() {
    var invitation = hers.invitation(HOUR);
    hers.processDies();
    time.pass(HOUR.toMillis());
    his.takeUp(invitation);
    time.run(60_000);
    assertThat(his.office().peers().getFirst().trouble())
        .contains("This invitation expired at 1970-01-01T01:00:00Z. Ask for a new one.");
    assertThat(hers.office().peers()).isEmpty();
    assertThat(hers.office().invitations().getFirst().used()).isZero();
  }

  @Test
  void C47_aPeerIsToldWhy_whenItUsesAnOldInvitation() {
    his.takeUp(hers.invitation(Duration.ZERO));
    var invitation = hers.invitation(HOUR);
    time.run(5_000);
    time.pass(HOUR.toMillis());
    his.takeUp(invitation);
    time.run(60_000);
    assertThat(his.reasons)
        .singleElement()
        .asString()
        .startsWith(Trouble.OBJECT_REVOKED.words())
        .contains("expired");
  }

  @Test
  void C47_itIsForgotten_whenItExpiredLongAgo() {
    hers.invitation(HOUR);
    time.pass(Duration.ofDays(32).toMillis());
    hers.invitation(Duration.ZERO);
    assertThat(hers.office().invitations()).hasSize(1);
    assertThat(hers.office().invitations().getFirst().until()).isNull();
  }
}
