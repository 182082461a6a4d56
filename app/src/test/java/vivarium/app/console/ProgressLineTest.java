package vivarium.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void everyTenthIsAPlainLine_whenNobodyWatches() {
    var captured = Captured.plain();
    var now = new AtomicLong();
    try (var line = new ProgressLine(captured.console(), "Importing", now::get)) {
      for (int done = 0; done <= 100; done++) {
        line.report(done, 100, done + " files");
        now.addAndGet(Duration.ofMillis(200).toNanos());
      }
    }
    assertThat(captured.err().lines())
        .hasSize(9)
        .startsWith("Importing: 10%, 15 files")
        .endsWith("Importing: 90%, 90 files");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void nothingIsSaid_whileTheAmountIsUnknown() {
    var captured = Captured.plain();
    try (var line = new ProgressLine(captured.console(), "Importing")) {
      line.report(5, 0, "looking");
    }
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void theBarIsGoneInTheEnd_whenItWasShownOnATerminal() throws InterruptedException {
    var captured = Captured.terminal(60, false);
    try (var line = new ProgressLine(captured.console(), "Importing")) {
      Thread.sleep(120);
      line.report(50, 100, "a.jpg");
    }
    assertThat(captured.err())
        .contains("Importing [████████████············]  50% a.jpg")
        .endsWith("\r\u001b[2K");
  }

  @Test
  void noTenthIsSaid_whenTheWorkIsOverSoon() {
    var captured = Captured.plain();
    try (var line = new ProgressLine(captured.console(), "Importing", () -> 0)) {
      line.report(2, 8, "a.jpg");
    }
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void nothingIsDrawn_whenTheWorkIsOverAtOnce() {
    var captured = Captured.terminal(60, false);
    try (var line = new ProgressLine(captured.console(), "Importing")) {
      line.report(100, 100, "a.jpg");
    }
    assertThat(captured.err()).isEmpty();
  }
}
