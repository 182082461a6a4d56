package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.app.console.Captured;
import vivarium.app.desktop.DesktopLauncher;
import vivarium.app.passphrase.Passphrases;

/** What a person sees who does not know the commands by heart. No world is opened here. */
class UsageTest {
  private final Captured captured = Captured.plain();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval",
        "load",
        "import",
        "export",
        "checkpoint",
        "log",
        "diff",
        "rollback",
        "undo",
        "vats",
        "check",
        "tour"
      })
  void eachCommandExplainsItself_withExamples(String command) {
    assertThat(run(command, "--help")).isEqualTo(Exit.OK);
    assertThat(captured.err()).isEmpty();
    assertThat(captured.out())
        .startsWith("Usage: vivarium " + command)
        .contains("Examples:", "  vivarium " + command, "--world");
    assertThat(captured.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(100));
  }

  @Test
  void helpListsEveryCommand() {
    assertThat(run("--help")).isEqualTo(Exit.OK);
    assertThat(captured.out())
        .contains("eval", "load", "import", "export", "checkpoint", "log", "diff", "rollback")
        .contains("undo", "vats", "check", "tour", "Exit status");
    var again = Captured.plain();
    assertThat(Commands.run(again.console(), new NoFront(), "help", "eval")).isEqualTo(Exit.OK);
    assertThat(again.out()).startsWith("Usage: vivarium eval");
  }

  @Test
  void E07_nothingSaves_andNoCommandIsNeededForIt() {
    assertThat(run("--help")).isEqualTo(Exit.OK);
    assertThat(captured.out().lines().map(String::strip))
        .noneMatch(line -> line.startsWith("save"));
    assertThat(run("save")).isEqualTo(Exit.USAGE);
  }

  @Test
  void anUnknownCommandIsNamed_withTheOneThatWasMeant() {
    assertThat(run("chekpoint", "x")).isEqualTo(Exit.USAGE);
    assertThat(captured.err())
        .isEqualTo(
            """
            There is no command 'chekpoint'. Do you mean 'checkpoint'?
            See 'vivarium --help'.
            """);
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(run("log", "--bfore", "3")).isEqualTo(Exit.USAGE);
    assertThat(captured.err())
        .isEqualTo("There is no option '--bfore' here.\nSee 'vivarium log --help'.\n");
  }

  @Test
  void anUnknownOptionOfEvalIsNoExpression() {
    assertThat(run("eval", "--vta", "home", "3 + 4")).isEqualTo(Exit.USAGE);
    assertThat(captured.err()).startsWith("There is no option '--vta' here.\n");
  }

  @Test
  void evalWantsSomethingToRun_andOnlyOneThing() {
    assertThat(run("eval")).isEqualTo(Exit.USAGE);
    assertThat(captured.err()).startsWith("There is nothing to run");
    assertThat(run("eval", "-f", "x.self", "3 + 4")).isEqualTo(Exit.USAGE);
    assertThat(captured.err()).contains("Give an expression or a file, not both.");
  }

  @Test
  void missingAndExcessArgumentsAreNamed() {
    assertThat(run("checkpoint")).isEqualTo(Exit.USAGE);
    assertThat(captured.err()).contains("NAME");
    assertThat(run("vats", "home")).isEqualTo(Exit.USAGE);
    assertThat(captured.err()).contains("'home' is one argument too many.");
    assertThat(run("undo", "x")).isEqualTo(Exit.USAGE);
    assertThat(run("undo", "3", "--keep-later", "--take-back")).isEqualTo(Exit.USAGE);
    assertThat(run("tour", "--size", "big", "dir")).isEqualTo(Exit.USAGE);
    assertThat(captured.err()).contains("a size is written as 1280x800");
  }

  @Test
  void whatAnArgumentTakesIsSaidInPlainWords() {
    for (var wrong : List.of(List.of("undo", "x"), List.of("log", "-n", "x"))) {
      assertThat(run(wrong.toArray(String[]::new))).isEqualTo(Exit.USAGE);
    }
    assertThat(run("export", "--as", "xml", "3", "-")).isEqualTo(Exit.USAGE);
    assertThat(run("undo", "3", "--keep-later", "--take-back")).isEqualTo(Exit.USAGE);
    assertThat(captured.err().lines().filter(line -> !line.startsWith("See ")))
        .containsExactly(
            "TURN takes a whole number, not 'x'.",
            "-n takes a whole number, not 'x'.",
            "--as takes bytes or json, not 'xml'.",
            "--keep-later, --take-back are mutually exclusive (specify only one).");
  }

  @Test
  void aCheckpointIsNotCalledLikeATurn() {
    for (var name : new String[] {"12", "now", " "}) {
      assertThat(run("checkpoint", name)).isEqualTo(Exit.USAGE);
    }
    assertThat(captured.err()).contains("A name is not empty, not a number, and not 'now'.");
  }

  @Test
  void theVersionIsKnown() {
    assertThat(run("--version")).isEqualTo(Exit.OK);
    assertThat(captured.out()).startsWith("vivarium ").contains("Java ");
  }

  @Test
  void theTerminalIsOpened_whenThereCanBeNoWindow() {
    assertThat(run("--world", "/tmp/w")).isEqualTo(7);
    assertThat(captured.err())
        .isEqualTo(
            "No window: there is no display. Expressions are read from standard input instead.\n");
  }

  @Test
  void thePersonIsToldOfTheTerminal_whenTheyTypeThere() {
    var atTerminal = Captured.terminal(80, false);
    assertThat(Commands.run(atTerminal.console(), new NoFront(), "--world", "/tmp/w")).isEqualTo(7);
    assertThat(atTerminal.err())
        .isEqualTo(
            "No window: there is no display. The world is opened in the terminal instead.\n");
  }

  @Test
  void theTerminalIsOpenedWithoutAWord_whenItIsAskedFor() {
    assertThat(run("--no-window", "--world", "/tmp/w")).isEqualTo(7);
    assertThat(captured.err()).isEmpty();
  }

  private int run(String... arguments) {
    return Commands.run(captured.console(), new NoFront(), arguments);
  }

  /** A machine without a display, and a terminal that only says which world it was given. */
  private static final class NoFront implements Front {
    @Override
    public Optional<String> obstacle() {
      return Optional.of("No window: there is no display.");
    }

    @Override
    public DesktopLauncher desktop() {
      throw new AssertionError("the desktop is not asked for");
    }

    @Override
    public int terminal(Path world, Passphrases passphrases) {
      assertThat(world).isEqualTo(Path.of("/tmp/w"));
      return 7;
    }
  }
}
