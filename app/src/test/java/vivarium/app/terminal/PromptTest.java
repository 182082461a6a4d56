package vivarium.app.terminal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.console.Captured;
import vivarium.app.setup.OpenWorld;
import vivarium.app.setup.Worlds;

/** A person at the prompt, whose keys arrive as bytes. */
@Timeout(120)
class PromptTest {
  private static final String ENTER = "\r";
  private static final String TAB = "\t";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001b[A";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final Captured captured = Captured.terminal(80, false);
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private OpenWorld open;
  private LineDisciplineTerminal terminal;
  private CompletableFuture<Void> prompt;

  @BeforeEach
  void begin() throws IOException {
    open = Worlds.open(vivarium.app.testing.Worlds.copyTo(folder.resolve("world")));
    terminal = new LineDisciplineTerminal("test", "ansi", screen, StandardCharsets.UTF_8);
    terminal.setSize(new Size(80, 24));
    var session = new TerminalSession(captured.console(), open.world());
    var history = folder.resolve("history");
    prompt =
        CompletableFuture.runAsync(
            () -> new Prompt(session, new Answering(session), history).run(terminal));
    await("home> ");
  }

  @AfterEach
  void end() throws IOException {
    terminal.close();
    open.close();
  }

  @Test
  void entriesAreAnswered_untilThePersonLeaves() throws Exception {
    type("3 + 4" + ENTER);
    answers("\n7\n");
    type(CTRL_D);
    prompt.get(PATIENCE.toSeconds(), SECONDS);
    assertThat(captured.out()).startsWith("The world in ");
  }

  @Test
  void anEntryMayTakeSeveralLines() throws Exception {
    type("(3" + ENTER);
    await("… ");
    type("+ 4)" + ENTER);
    answers("\n7\n");
  }

  @Test
  void ctrlCAbandonsAnEntry() throws Exception {
    type("4711 foo" + CTRL_C);
    type("3 + 4" + ENTER);
    answers("\n7\n");
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void ctrlCStopsATurn_andThePromptLivesOn() throws Exception {
    type("[ nil ] loop" + ENTER);
    awaitRunning();
    type(CTRL_C);
    awaitComplaint("interrupted");
    type("3 + 4" + ENTER);
    answers("\n7\n");
  }

  @Test
  void tabCompletesNamesOfTheWorld() throws Exception {
    type("traits clona" + TAB);
    await("clonable");
    type(ENTER);
    answers("traits clonable");
    type("'abc' asUpp" + TAB + ENTER);
    answers("'ABC'");
  }

  @Test
  void tabCompletesCommands() throws Exception {
    type(":checkp" + TAB + "'here'" + ENTER);
    answers("Checkpoint 'here' is turn ");
    type(":diff he" + TAB + ENTER);
    answers("Nothing differs between ");
  }

  @Test
  void formerEntriesComeBack_alsoNextTime() throws Exception {
    type("3 + 4" + ENTER);
    answers("\n7\n");
    type(UP + " + 1" + ENTER);
    answers("\n8\n");
    type(":quit" + ENTER);
    prompt.get(PATIENCE.toSeconds(), SECONDS);
    assertThat(Files.readString(folder.resolve("history"))).contains("3 + 4 + 1");
  }

  @Test
  void thePromptSaysWhichVatIsMeant() throws Exception {
    type(":vat files" + ENTER);
    await("files> ");
  }

  private void type(String keys) throws IOException {
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
  }

  private void await(String onScreen) {
    Waiting.until(() -> screen.toString(StandardCharsets.UTF_8).contains(onScreen), PATIENCE);
  }

  private void answers(String text) {
    Waiting.until(() -> captured.out().contains(text), PATIENCE);
  }

  private void awaitComplaint(String text) {
    Waiting.until(() -> captured.err().contains(text), PATIENCE);
  }

  private void awaitRunning() {
    var vat = open.world().vat("home");
    Waiting.until(
        () -> vat.figures().state() == vivarium.vat.api.VatFigures.State.RUNNING, PATIENCE);
  }

  /** Looks again and again. */
  private static final class Waiting {
    static void until(java.util.function.BooleanSupplier condition, Duration patience) {
      long deadline = System.nanoTime() + patience.toNanos();
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
        try {
          Thread.sleep(20);
        } catch (InterruptedException stop) {
          throw new AssertionError(stop);
        }
      }
    }
  }
}
