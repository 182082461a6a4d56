package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vivarium.app.testing.Shell;

class LoadCommandTest extends ShellCase {
  @Test
  void filesAreReadInOrder_asOneTurn() throws IOException {
    long before = shell.newestTurn();
    var outcome =
        shell.run(
            "load",
            file("a.self", "lobby _AddSlots: (| base = 40 |)"),
            file("b.self", "lobby _AddSlots: (| answer = ( base + 2 ) |)\n\"done\"\n"));
    assertThat(outcome)
        .isEqualTo(new Shell.Outcome(0, "Read 2 files in turn " + (before + 1) + ".\n", ""));
    assertThat(shell.eval("answer")).isEqualTo("42");
  }

  @Test
  void nothingOfAnyFileRemains_whenOneFails() throws IOException {
    long before = shell.newestTurn();
    var outcome =
        shell.run(
            "load",
            file("good.self", "lobby _AddSlots: (| good = 1 |)"),
            file("bad.self", "lobby _AddSlots: (| fine = 1 |)\n\nnil fish\n"));
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.err())
        .startsWith("No 'fish' slot found in nil.")
        .contains("bad.self line 3");
    assertThat(shell.run("eval", "good").status()).isEqualTo(Exit.FAILED);
    var turns = shell.run("log", "--json").json().path("turns");
    for (var turn : turns) {
      if (turn.path("turn").longValue() > before) {
        assertThat(turn.path("cause").asString()).startsWith("failed: ");
        assertThat(turn.path("created").intValue()).isZero();
        assertThat(turn.path("changed").intValue()).isZero();
        assertThat(turn.path("removed").intValue()).isZero();
      }
    }
  }

  @Test
  void aMistakeInTheSourceIsShownWithItsFile() throws IOException {
    var outcome = shell.run("load", file("typo.self", "3 + 4\nlobby _AddSlots: (| x = |)\n"));
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.err()).contains("typo.self, line 2, column").endsWith("^\n");
  }

  @Test
  void programsGetJson() throws IOException {
    var loaded = shell.run("load", "--json", file("a.self", "'x' printLine")).json();
    assertThat(loaded.path("turn").longValue()).isZero();
    assertThat(loaded.path("files").size()).isEqualTo(1);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
