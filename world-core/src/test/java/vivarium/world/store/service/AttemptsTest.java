package vivarium.world.store.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Those who wait give up for a failure of a pass that began after they did, and for no other. */
class AttemptsTest {
  private long begun = 1;
  private final Attempts attempts = new Attempts(() -> begun);

  @Test
  void patienceLasts_whenThePassUnderWayFailsMoreThanOnce() {
    var patience = attempts.patience();

    attempts.failed();
    attempts.failed();

    assertThat(patience.isOver()).isFalse();
  }

  @Test
  void patienceIsOver_whenALaterPassFailed() {
    var patience = attempts.patience();

    begun++;
    attempts.failed();

    assertThat(patience.isOver()).isTrue();
  }

  @Test
  void patienceBeginsAnew_whenSomethingSucceeded() {
    var patience = attempts.patience();

    begun++;
    attempts.failed();
    attempts.succeeded();
    assertThat(patience.isOver()).isFalse();
    attempts.failed();
    assertThat(patience.isOver()).isFalse();

    begun++;
    attempts.failed();
    assertThat(patience.isOver()).isTrue();
  }

  @Test
  void patienceIgnores_whatFailedBeforeItBegan() {
    attempts.failed();

    assertThat(attempts.patience().isOver()).isFalse();
  }
}
