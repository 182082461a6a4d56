package vivarium.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.command.Exit;
import vivarium.app.console.Console;
import vivarium.app.console.Look;
import vivarium.app.passphrase.Passphrases;
import vivarium.app.testing.Shell;
import vivarium.app.testing.Worlds;

/** What is piped into {@code vivarium} where there is no display. */
class LineByLineTest {
  @TempDir private Path folder;
  private Path world = Path.of("");

  @BeforeEach
  void open() {
    world = Worlds.copyTo(folder.resolve("world"));
  }

  @Test
  void eachLineIsAnswered() {
    var outcome = piped("3 + 4\nlobby _AddSlots: (| a <- 1 |)\na: 5. a\n'ü'\n");
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).isEqualTo("7\nlobby\n5\n'ü'\n");
    assertThat(outcome.err())
        .isEqualTo(
            "No window: there is no display. Expressions are read from standard input instead.\n");
  }

  @Test
  void anIncompleteLineGoesOnInTheNext() {
    assertThat(piped("(1 to: 3) do: [ |:i|\n  i printLine\n]\n3\n").out())
        .isEqualTo("1\n2\n3\nnil\n3\n".replace("nil", value("(1 to: 3) do: [ |:i| i ]")));
  }

  @Test
  void blankLinesAndCommentsAreNotAnswered() {
    assertThat(piped("\n  \n\"nothing\"\n3\n").out()).isEqualTo("3\n");
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(piped("3 + 4").out()).isEqualTo("7\n");
  }

  @Test
  void whatFailsIsSaid_andTheRestIsAnswered() {
    var outcome = piped("1\nnil fish\n3 +\n4\n");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.out()).isEqualTo("1\n4\n");
    assertThat(outcome.err())
        .contains("No 'fish' slot found in nil.")
        .contains("standard input, line 3, column 4");
  }

  @Test
  void whatIsIncompleteAtTheEndIsAMistake() {
    var outcome = piped("1\n[ 2\n");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.out()).isEqualTo("1\n");
    assertThat(outcome.err()).contains("standard input, line 2");
  }

  @Test
  void whatNeverEndsKeepsNoOtherLineFromBeingAnswered() {
    var outcome = piped("1\n(3 +\n3 + 4\n'a\n5\n");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.out()).isEqualTo("1\n7\n5\n");
    assertThat(outcome.err())
        .contains("standard input, line 2, column 1", "standard input, line 4, column 1");
  }

  @Test
  void commandsWorkToo() {
    var outcome =
        piped(
            """
            lobby _AddSlots: (| a <- 1 |)
            :checkpoint 'before it'
            a: 5
            :diff 'before it'
            :rollback 'before it'
            a
            :vat files
            :vat
            """);
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out())
        .contains("Checkpoint 'before it' is turn", "~ a = 1 → 5", "The world is as it was")
        .endsWith("\n1\nfiles\n");
    assertThat(outcome.err()).contains("To take this back: :undo ");
  }

  @Test
  void anUnknownCommandFails_andHelpIsInTheWordsOfThePrompt() {
    var outcome = piped(":chekpoint x\n");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.err()).contains("There is no command 'chekpoint'.", "See ':help'.");
    assertThat(piped(":help\n").out()).contains("checkpoint", "again", "quit");
    assertThat(piped(":help log\n").out()).contains("Usage: :log", "  :log -n 100 --before 250");
    assertThat(piped(":log --help\n").out()).contains("Usage: :log");
    assertThat(piped(":help nothing\n").err()).contains("There is no command ':nothing'.");
  }

  @Test
  void quitLeavesTheRestUnread() {
    assertThat(piped("1\n:quit\n2\n").out()).isEqualTo("1\n");
  }

  @Test
  void aFailedTurnRunsAgain_onceTheCodeIsMended() {
    var outcome =
        piped("nil fish + 1\nnil _Mirror. traits nil _AddSlots: (| fish = 41 |)\n:again\n");
    assertThat(outcome.out()).endsWith("\n42\n");
    assertThat(piped(":again\n").err()).contains("No turn has failed here.");
  }

  @Test
  @Timeout(60)
  void eachAnswerIsSentAtOnce_andItsTurnIsSavedThen() throws Exception {
    try (var toProgram = new PipedOutputStream();
        var input = new PipedInputStream(toProgram);
        var fromProgram = new PipedInputStream();
        var output =
            new PrintStream(new PipedOutputStream(fromProgram), false, StandardCharsets.UTF_8);
        var executor = Executors.newSingleThreadExecutor()) {
      var console = new Console(input, output, output, Look.PLAIN);
      var status =
          executor.submit(() -> WorldTerminal.open(console, world, Passphrases.ofProcess(console)));
      var answers = new BufferedReader(new InputStreamReader(fromProgram, StandardCharsets.UTF_8));
      send(toProgram, "lobby _AddSlots: (| a <- 1 |)\n");
      assertThat(answers.readLine()).isEqualTo("lobby");
      send(toProgram, "a: 2. a\n");
      assertThat(answers.readLine()).isEqualTo("2");
      toProgram.close();
      assertThat(status.get(60, TimeUnit.SECONDS)).isZero();
    }
    assertThat(new Shell(world).eval("a")).isEqualTo("2");
  }

  private static void send(PipedOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String value(String expression) {
    return new Shell(world).eval(expression);
  }

  private Shell.Outcome piped(String input) {
    return new Shell(world).runReading(input);
  }
}
