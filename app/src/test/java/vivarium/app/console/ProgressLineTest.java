package vivarium.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void everyTenthIsAPlainLine_whenNobodyWatches() {
    var captured = Captured.plain();
    try (var line = new ProgressLine(captured.console(), "Importing")) {
      for (int done = 0; done <= 100; done++) {
        line.report(done, 100, done + " files");
      }
    }
    assertThat(captured.err().lines())
        .hasSize(9)
        .startsWith("Importing: 10%, 10 files")
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
  void nothingIsDrawn_whenTheWorkIsOverAtOnce() {
    var captured = Captured.terminal(60, false);
    try (var line = new ProgressLine(captured.console(), "Importing")) {
      line.report(100, 100, "a.jpg");
    }
    assertThat(captured.err()).isEmpty();
  }
}
