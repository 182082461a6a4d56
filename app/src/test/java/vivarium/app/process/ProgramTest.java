package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vivarium.app.Main;
import vivarium.app.setup.LogFile;
import vivarium.app.testing.Worlds;

/** The program as a process of its own. */
@Timeout(300)
class ProgramTest {
  @TempDir private Path folder;
  private Path world = Path.of("");

  @BeforeEach
  void make() {
    world = Worlds.copyTo(folder.resolve("world"));
  }

  @Test
  void resultsAreUtf8_whateverTheMachineSpeaks() throws Exception {
    var process = Child.started(program("eval", "-f", "-"));
    process.getOutputStream().write("'Grüße', ' 漢字'".getBytes(StandardCharsets.UTF_8));
    assertThat(Child.ended(process)).isEqualTo(new Child.Outcome(0, "'Grüße 漢字'\n", ""));
  }

  @Test
  void whatIsLoggedIsForTheLogFile_andNotForThePerson() throws Exception {
    var process = Child.builder(Logging.class);
    process.environment().put("XDG_DATA_HOME", folder.toString());
    assertThat(Child.ended(process.start())).isEqualTo(new Child.Outcome(0, "", ""));
  }

  /** Something that goes wrong behind the scenes. */
  static final class Logging {
    public static void main(String[] arguments) {
      LogFile.use();
      LoggerFactory.getLogger(Logging.class).warn("behind the scenes", new IOException("why"));
    }

    private Logging() {}
  }

  @Test
  void theStatusTellsFailureFromMisunderstanding() throws Exception {
    assertThat(Child.ended(Child.started(program("eval", "nil fish"))).status()).isEqualTo(1);
    assertThat(Child.ended(Child.started(program("evil", "nil fish"))).status()).isEqualTo(2);
  }

  @Test
  void linesAreAnswered_whereThereIsNoDisplay() throws Exception {
    var process = Child.started(program());
    process.getOutputStream().write("3 + 4\n(1 +\n1)\n".getBytes(StandardCharsets.UTF_8));
    var outcome = Child.ended(process);
    assertThat(outcome.out()).isEqualTo("7\n2\n");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void aSecondProcessIsToldWhoHasTheWorld() throws Exception {
    var first = Child.started(program());
    tell(first, "3 + 4");
    assertThat(first.inputReader().readLine()).isEqualTo("7");
    var second = Child.ended(Child.started(program("eval", "3")));
    assertThat(second.status()).isEqualTo(1);
    assertThat(second.err()).contains(Long.toString(first.pid())).hasLineCount(1);
    assertThat(Child.ended(first).status()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anInterruptStopsTheTurn_andNothingElse() throws Exception {
    assumeThat(interruptsAreIgnored()).as("whoever runs the tests ignores interrupts").isFalse();
    var process = Child.started(program().redirectError(folder.resolve("err").toFile()));
    var answers = process.inputReader();
    tell(process, "lobby _AddSlots: (| a <- 1 |)");
    assertThat(answers.readLine()).isEqualTo("lobby");
    var idle = cpu(process);
    tell(process, "a: 2. [ a: a + 1 ] loop");
    while (cpu(process).minus(idle).compareTo(Duration.ofMillis(500)) < 0) {
      Thread.sleep(20); // it has nothing else to do, so it is the turn that takes the time
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    tell(process, "a");
    assertThat(answers.readLine()).isEqualTo("1");
    assertThat(Child.ended(process).status()).isEqualTo(1);
    assertThat(folder.resolve("err")).content().contains("interrupted");
  }

  /** A process started by one that ignores interrupts, as nohup does, ignores them too. */
  private static boolean interruptsAreIgnored() throws IOException {
    var status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) >> 1 & 1) == 1);
  }

  private static void tell(Process process, String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  private ProcessBuilder program(String... arguments) {
    var words = new String[arguments.length + 2];
    words[0] = "--world";
    words[1] = world.toString();
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return Child.builder(Main.class, words);
  }
}
