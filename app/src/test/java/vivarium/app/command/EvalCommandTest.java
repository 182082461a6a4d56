package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import vivarium.app.testing.Shell;

class EvalCommandTest extends ShellCase {
  @Test
  void theLastValueIsPrinted_asItPrintsItself() {
    assertThat(shell.run("eval", "3 + 4")).isEqualTo(new Shell.Outcome(0, "7\n", ""));
    assertThat(shell.eval("1. 2. 'a\\tb', 'ü'")).isEqualTo("'a\\tbü'");
    assertThat(shell.eval("2 power: 100")).isEqualTo("1267650600228229401496703205376");
  }

  @Test
  void wordsBelongTogether_whenTheShellHasTakenThemApart() {
    assertThat(shell.run("eval", "3", "+", "4").out()).isEqualTo("7\n");
    assertThat(shell.run("eval", "-5 abs").out()).isEqualTo("5\n");
  }

  @Test
  void aWorldIsMade_whereThereIsNone() {
    var other = new Shell(folder.resolve("new/deep"));
    assertThat(other.eval("3 + 4")).isEqualTo("7");
    assertThat(folder.resolve("new/deep")).isNotEmptyDirectory();
  }

  @Test
  void whatAPromiseBecomesIsPrinted_whenItIsWaitedFor() {
    assertThat(shell.run("eval", "--wait", "60", "3 eventually + 4").err()).contains("data");
    assertThat(shell.run("eval", "--wait", "60", "list copyRemoveAll eventually size").out())
        .isEqualTo("0\n");
    assertThat(shell.run("eval", "--wait", "60", "6 * 7").out()).isEqualTo("42\n");
    var broken = shell.run("eval", "--wait", "60", "list copyRemoveAll eventually removeFirst");
    assertThat(broken.status()).isEqualTo(Exit.FAILED);
    assertThat(broken.err()).contains("empty").hasLineCount(1);
    var waiting = shell.run("eval", "--wait", "1", "promises new");
    assertThat(waiting.status()).isEqualTo(Exit.FAILED);
    assertThat(waiting.err()).startsWith("No answer has come.");
    assertThat(shell.eval("vats names")).isEqualTo("vector('home', 'files')");
  }

  @Test
  void aPromiseSaysWhatBecameOfIt() {
    var made = "lobby _AddSlots: (| p = promises new |). ";
    assertThat(shell.eval(made + "p")).isEqualTo("a promise of vat home, waiting");
    shell.eval("p resolve: ('ab' & 7) asVector");
    assertThat(shell.eval("p"))
        .isEqualTo("a promise of vat home, fulfilled with ('ab' & 7) asVector");
    shell.eval("lobby _AddSlots: (| q = promises new |). q break: 'nobody came'");
    assertThat(shell.eval("q")).isEqualTo("a promise of vat home, broken: nobody came");
  }

  @Test
  void nothingIsLeft_whereTheWorldIsInMemoryOnly() {
    assertThat(shell.run("--memory", "eval", "lobby _AddSlots: (| x = 3 |). x + 4").out())
        .isEqualTo("7\n");
    assertThat(shell.run("--memory", "eval", "x").status()).isNotZero();
  }

  @Test
  void whatIsChangedIsThere_forTheNextCommand() {
    shell.eval("lobby _AddSlots: (| counter <- 0 |)");
    shell.eval("counter: counter + 1");
    shell.eval("counter: counter + 1");
    assertThat(shell.eval("counter")).isEqualTo("2");
  }

  @Test
  void oneTurnIsMade_howeverManyExpressions() {
    long before = shell.newestTurn();
    shell.eval("lobby _AddSlots: (| a <- 0. b <- 0 |). a: 1. b: 2. a: 3");
    assertThat(shell.newestTurn()).isEqualTo(before + 1);
    shell.eval("a + b");
    assertThat(shell.newestTurn()).as("nothing was changed").isEqualTo(before + 1);
  }

  @Test
  void theVatIsChosen() {
    shell.run("eval", "--vat", "files", "lobby _AddSlots: (| here = 'files' |)");
    assertThat(shell.run("eval", "--vat", "files", "here").out()).isEqualTo("'files'\n");
    assertThat(shell.run("eval", "here").status()).isEqualTo(Exit.FAILED);
    var nowhere = shell.run("eval", "--vat", "nowhere", "3");
    assertThat(nowhere.status()).isEqualTo(Exit.FAILED);
    assertThat(nowhere.err()).contains("'nowhere'", "files", "home");
  }

  @Test
  void aFileIsRun_andStandardInput() throws IOException {
    var file = Files.writeString(folder.resolve("sum.self"), "| \n");
    Files.writeString(file, "lobby _AddSlots: (| x = 3 |)\n\"then\"\nx + 4\n");
    assertThat(shell.run("eval", "-f", file.toString()).out()).isEqualTo("7\n");
    assertThat(shell.runReading("x *\n5", "eval", "-f", "-").status()).isEqualTo(Exit.FAILED);
    assertThat(shell.runReading("(x *\n5)", "eval", "-f", "-").out()).isEqualTo("15\n");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    var absent = shell.run("eval", "-f", folder.resolve("absent.self").toString());
    assertThat(absent.status()).isEqualTo(Exit.FAILED);
    assertThat(absent.err()).contains("There is no file", "absent.self");
    var binary = Files.write(folder.resolve("picture.png"), new byte[] {'a', (byte) 0xff, 'b'});
    var notText = shell.run("eval", "-f", binary.toString());
    assertThat(notText.err()).contains("picture.png", "is not UTF-8 text: byte 2");
  }

  @Test
  void theByteOrderMarkOfSomeEditorsIsNoCode() throws IOException {
    var file = folder.resolve("bom.self");
    Files.write(file, "\uFEFF3 + 4".getBytes(StandardCharsets.UTF_8));
    assertThat(shell.run("eval", "-f", file.toString()).out()).isEqualTo("7\n");
  }

  @Test
  void aFailedTurnLeavesNothing_andSaysWhereItFailed() {
    shell.eval("lobby _AddSlots: (| a <- 0. swim = (\n  a: 7.\n  a fish.\n  a ) |)");
    var failed = shell.run("eval", "a: 5. swim");
    assertThat(failed.status()).isEqualTo(Exit.FAILED);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .startsWith("No 'fish' slot found in 7.\n")
        .contains("swim", "line 3\n      a fish.\n      ^^^^^^\n")
        .contains("      a: 5. swim\n            ^^^^\n");
    assertThat(shell.eval("a")).isEqualTo("0");
  }

  @Test
  void aMistakeInTheSourceIsShownWithACaret() {
    var unreadable = shell.run("eval", "3 + + 4");
    assertThat(unreadable.status()).isEqualTo(Exit.FAILED);
    assertThat(unreadable.err()).contains("column 5").endsWith("3 + + 4\n    ^\n");
  }

  @Test
  void whatTheCodePrintsComesBeforeTheAnswer() {
    assertThat(shell.run("eval", "'hello' printLine. 3").out()).isEqualTo("hello\n3\n");
    assertThat(shell.run("eval", "'hello' print. 3").out()).isEqualTo("hello\n3\n");
    var failed = shell.run("eval", "'hello' printLine. nil fish");
    assertThat(failed.out()).isEqualTo("hello\n");
    assertThat(failed.status()).isEqualTo(Exit.FAILED);
  }

  @Test
  void programsGetJson() {
    var answer =
        shell.run("eval", "--json", "'x' printLine. lobby _AddSlots: (| a = 3 |). 'ü'").json();
    assertThat(answer.path("value").asString()).isEqualTo("'ü'");
    assertThat(answer.path("kind").asString()).isEqualTo("string");
    assertThat(answer.path("turn").longValue()).isEqualTo(shell.newestTurn());
    assertThat(answer.path("output").asString()).isEqualTo("x\n");
  }
}
