package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.vat.peer.link.Fingerprint;
import vivarium.vat.peer.link.Link;

/** Who is too fast waits. */
class IntakeTest {
  private static final int PER_SECOND = 10;

  private final Read link = new Read();
  private final Intake intake = new Intake(link, PER_SECOND);

  private static final class Read implements Link {
    private boolean reading = true;

    @Override
    public Fingerprint peer() {
      return Fingerprint.of(new byte[0]);
    }

    @Override
    public String place() {
      return "memory";
    }

    @Override
    public void send(byte[] frame) {}

    @Override
    public void reading(boolean on) {
      reading = on;
    }

    @Override
    public void close() {}
  }

  @Test
  void C47_nothingIsRead_whileTooMuchIsNotDealtWith() {
    for (int i = 0; i < 64; i++) {
      assertThat(link.reading).isTrue();
      intake.arrived();
    }
    assertThat(link.reading).isFalse();
    for (int i = 0; i < 64; i++) {
      intake.handled();
    }
    assertThat(link.reading).isTrue();
  }

  @Test
  void C47_itIsTooFast_whenThereIsMoreInASecondThanAllowed() {
    for (int i = 0; i < PER_SECOND; i++) {
      assertThat(intake.isTooFast(5_000 + i)).isFalse();
    }
    assertThat(intake.isTooFast(5_900)).isTrue();
    assertThat(intake.isTooFast(6_000)).isFalse();
  }

  @Test
  void C47_itIsReadAgain_onlyWhenNoReasonIsLeft() {
    intake.pause(Intake.Reason.RATE);
    intake.pause(Intake.Reason.VATS);
    intake.goOn(Intake.Reason.RATE);
    assertThat(link.reading).isFalse();
    intake.goOn(Intake.Reason.VATS);
    assertThat(link.reading).isTrue();
  }
}
