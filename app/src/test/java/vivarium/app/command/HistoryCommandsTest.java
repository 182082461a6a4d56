package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code checkpoint}, {@code log}, {@code diff}, {@code rollback}, {@code undo}, {@code redo}. */
class HistoryCommandsTest extends ShellCase {
  @BeforeEach
  void change() {
    shell.eval("lobby _AddSlots: (| a <- (| x <- 1. y <- 1 |). b <- 1 |)");
    shell.run("checkpoint", "before");
  }

  @Test
  void aCheckpointNamesThisMoment_onlyOnce() {
    long turn = shell.newestTurn();
    assertThat(shell.run("checkpoint", "two words").out())
        .isEqualTo("Checkpoint 'two words' is turn %d; it is safe on disk.\n".formatted(turn));
    var again = shell.run("checkpoint", "before");
    assertThat(again.status()).isEqualTo(Exit.FAILED);
    assertThat(again.err()).contains("'before'").hasLineCount(1);
    var made = shell.run("checkpoint", "--json", "third").json();
    assertThat(made.path("name").asString()).isEqualTo("third");
    assertThat(made.path("turn").longValue()).isEqualTo(turn);
  }

  @Test
  void aNameCanBeForgotten_andGivenAgain() {
    assertThat(shell.run("checkpoint", "--forget", "before").status()).isEqualTo(Exit.OK);
    assertThat(shell.run("checkpoint", "--forget", "before").err())
        .contains("There is no checkpoint 'before'.");
    assertThat(shell.run("checkpoint", "before").status()).isEqualTo(Exit.OK);
  }

  @Test
  void theLogShowsTurnsAndCheckpoints_newestFirst() {
    shell.eval("b: 2");
    var lines = shell.run("log").out().lines().toList();
    assertThat(lines.getFirst()).contains("TURN", "WHEN", "VAT", "OBJECTS", "WHAT");
    assertThat(lines.get(1)).contains("home", "~1", "b: 2");
    assertThat(lines.get(2)).contains("'before'");
    assertThat(lines.get(3)).containsPattern("\\+\\d+ ~1 +lobby _AddSlots:");
  }

  @Test
  void theLogCanBeReadInPages() {
    long newest = shell.newestTurn();
    var page = shell.run("log", "-n", "1");
    assertThat(page.err()).contains("There are earlier turns", "log --before " + newest);
    var next = shell.run("log", "-n", "1", "--before", Long.toString(newest));
    assertThat(next.out()).contains(Long.toString(newest - 1)).doesNotContain("lobby _AddSlots:");
    assertThat(shell.run("log", "-n", "1000").err()).isEmpty();
  }

  @Test
  void theLogIsJsonForPrograms() {
    var log = shell.run("log", "--json").json();
    var newest = log.path("turns").path(0);
    assertThat(newest.path("kind").asString()).isEqualTo("evaluate");
    assertThat(newest.path("created").intValue()).isPositive();
    assertThat(newest.path("changed").intValue()).isEqualTo(1);
    assertThat(newest.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(log.path("checkpoints").path(0).path("name").asString()).isEqualTo("before");
    assertThat(log.path("earlier").booleanValue()).isFalse();
  }

  @Test
  void theLogOfAVatTellsItsMessages_withWhatEachAnsweredAndChanged() {
    sendToFiles();

    var lines = shell.run("log", "--vat", "files", "-n", "1").out().lines().toList();
    assertThat(lines.getFirst()).contains("TURN", "FROM", "WHAT");
    assertThat(lines.get(1)).contains("vat home", "tally: 5");
    assertThat(shell.run("log", "--vat", "files", "--messages", "-n", "1").out())
        .contains("tally: 5\n", "from    vat home, turn ", "answer  fulfilled: 5\n")
        .contains("changed gatekeeper\n", "~ sum = 0 → 5\n");
  }

  @Test
  void theLogOfAVatIsJsonForPrograms() {
    sendToFiles();

    var log = shell.run("log", "--vat", "files", "--messages", "-n", "1", "--json").json();
    assertThat(log.path("vat").asString()).isEqualTo("files");
    var turn = log.path("turns").path(0);
    assertThat(turn.path("message").path("selector").asString()).isEqualTo("tally:");
    assertThat(turn.path("message").path("from").path("name").asString()).isEqualTo("home");
    assertThat(turn.path("outcome").asString()).isEqualTo("saved");
    assertThat(turn.path("answer").asString()).isEqualTo("fulfilled: 5");
    assertThat(turn.path("objects").path(0).path("slots").path(0).path("former").asString())
        .isEqualTo("0");
    assertThat(log.path("next").longValue()).isEqualTo(turn.path("turn").longValue());
  }

  @Test
  void messagesAreOfOneVat_soTheLogAsksWhich() {
    assertThat(shell.run("log", "--messages").err()).contains("say which with --vat");
    assertThat(shell.run("log", "--vat", "nowhere").err()).contains("There is no vat 'nowhere'");
  }

  private void sendToFiles() {
    shell.run(
        "eval",
        "--vat",
        "files",
        "gatekeeper _AddSlots: (| sum <- 0. tally: n = ( sum: sum + n. sum ) |)");
    shell.eval("lobby _AddSlots: (| q <- nil |). q: ((vats at: 'files') eventually tally: 5)");
    for (int i = 0; i < 30 && !shell.eval("q isFulfilled").equals("true"); i++) {
      Thread.onSpinWait(); // each command opens the world, which delivers what waits
    }
    assertThat(shell.eval("q outcome")).isEqualTo("5");
  }

  @Test
  void theDiffIsATreeOfObjectsAndSlots() {
    shell.eval("a x: 5. b: (| new = 1 |)");
    var diff = shell.run("diff", "before");
    assertThat(diff.status()).isEqualTo(Exit.OK);
    assertThat(diff.out())
        .startsWith("3 objects differ between ")
        .contains("before")
        .contains("    ~ x = 1 → 5\n")
        .contains("    + new = 1\n");
    assertThat(diff.out().lines().filter(line -> line.startsWith("~ lobby"))).hasSize(1);
  }

  @Test
  void theDiffRunsInBothDirections_andBetweenAnyMoments() {
    shell.eval("a x: 5");
    long turn = shell.newestTurn();
    shell.eval("a x: 6");
    assertThat(shell.run("diff", "now", "before").out()).contains("~ x = 6 → 1");
    assertThat(shell.run("diff", "before", Long.toString(turn)).out()).contains("~ x = 1 → 5");
    assertThat(shell.run("diff", "now").out()).startsWith("Nothing differs between ");
    var json = shell.run("diff", "before", "--json").json();
    assertThat(json.path("total").intValue()).isEqualTo(1);
    var slot = json.path("objects").path(0).path("slots").path(0);
    assertThat(slot.path("change").asString()).isEqualTo("changed");
    assertThat(slot.path("former").asString()).isEqualTo("1");
    assertThat(slot.path("now").asString()).isEqualTo("6");
  }

  @Test
  void theWorldAsItWas_answersWithObjectsAndCodeOfThen() {
    shell.eval("a x: 5. lobby _AddSlots: (| sum = ( a x + a y ) |)");
    long turn = shell.newestTurn();
    shell.eval("a x: 6. lobby _AddSlots: (| sum = ( 0 ) |)");
    assertThat(shell.run("eval", "--at", Long.toString(turn), "sum").out()).isEqualTo("6\n");
    assertThat(shell.run("eval", "--at", "before", "a x: 9. a x").out()).isEqualTo("9\n");
    assertThat(shell.run("eval", "--at", "before", "a x").out()).isEqualTo("1\n");
    assertThat(shell.run("eval", "--at", "now", "sum").out()).isEqualTo("0\n");
    assertThat(shell.run("eval", "--at", "before", "sum").err()).contains("No 'sum' slot");
    assertThat(shell.run("eval", "--at", "0", "a x").err())
        .contains("There was no vat 'home' as of turn 0")
        .hasLineCount(1);
    assertThat(shell.run("eval", "--at", "before", "--wait", "1", "a x").status())
        .isEqualTo(Exit.USAGE);
    assertThat(shell.newestTurn()).isEqualTo(turn + 1);
  }

  @Test
  void anUnknownMomentIsNamed_withWhatThereIs() {
    for (var command : List.of("eval --at", "diff", "rollback")) {
      var outcome =
          shell.run((command + " after" + (command.contains("--at") ? " 3" : "")).split(" "));
      assertThat(outcome.status()).isEqualTo(Exit.FAILED);
      assertThat(outcome.err()).contains("'after'", "before").hasLineCount(1);
    }
    assertThat(shell.run("undo", "4711").status()).isEqualTo(Exit.FAILED);
    assertThat(shell.run("undo", "4711").err()).contains("4711").hasLineCount(1);
  }

  @Test
  void aRollbackIsATurn_andCanBeTakenBack() {
    shell.eval("a x: 5. b: 7");
    var outcome = shell.run("rollback", "before");
    long turn = shell.newestTurn();
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).startsWith("The world is as it was at ").contains("turn " + turn);
    assertThat(outcome.err()).contains("undo " + turn);
    assertThat(shell.eval("a x + b")).isEqualTo("2");
    assertThat(shell.run("undo", Long.toString(turn)).status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("a x + b")).isEqualTo("12");
  }

  @Test
  void aRollbackOfOneVatLeavesTheOthers() {
    shell.eval("a x: 5");
    shell.run("eval", "--vat", "files", "lobby _AddSlots: (| kept = 3 |)");
    assertThat(shell.run("rollback", "before", "--vat", "home").status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("a x")).isEqualTo("1");
    assertThat(shell.run("eval", "--vat", "files", "kept").out()).isEqualTo("3\n");
    assertThat(shell.run("rollback", "before", "--vat", "nowhere").status()).isEqualTo(Exit.FAILED);
  }

  @Test
  void aRollbackOfOneObjectLeavesTheOthers_andOneOfWhatIsBelowItDoesNot() {
    shell.eval("a _AddSlots: (| leaf <- (| deep <- 1 |) |)");
    shell.run("checkpoint", "grown");
    shell.eval("a x: 5. a leaf deep: 5. b: 7");
    var objects = shell.run("diff", "grown", "--json").json().path("objects");
    long a = 0;
    for (var object : objects) {
      boolean isA = object.path("slots").path(0).path("name").asString().equals("x");
      a = isA ? object.path("id").longValue() : a;
    }
    var name = "home #" + a;
    assertThat(shell.run("rollback", "grown", "--object", name).status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("(a x * 100) + (a leaf deep * 10) + b")).isEqualTo("157");
    var preview = shell.run("rollback", "grown", "--object", name, "--below", "--dry-run");
    assertThat(preview.out()).contains("1 object would change", "~ deep = 5 → 1");
    assertThat(shell.run("rollback", "grown", "--object", name, "--below").out())
        .contains("and what was below it is as at ");
    assertThat(shell.eval("(a x * 100) + (a leaf deep * 10) + b")).isEqualTo("117");
    shell.run("undo");
    assertThat(shell.eval("a leaf deep")).isEqualTo("5");
    assertThat(shell.run("rollback", "grown", "--object", "a").err()).contains("'home #1234'");
    assertThat(shell.run("rollback", "grown", "--below").err()).contains("--object");
  }

  /** Texts that stand in a state of now, in one of before, and in a slot's name and constant. */
  private static final List<String> SECRETS =
      List.of("Xanadu-kept", "Xanadu-former", "xanaduSlot", "Xanadu-constant");

  @Test
  void nothingOfAForgottenObjectIsInAnyFile_andWhatReferredToItSaysSo() throws IOException {
    shell.eval("lobby _AddSlots: (| holder <- (| it |) |)");
    shell.eval("holder it: (| x <- 'Xanadu-former'. xanaduSlot = 'Xanadu-constant' |)");
    shell.run("checkpoint", "secret");
    shell.eval("holder it x: 'Xanadu-kept'");
    shell.eval("b: 99");
    assertThat(SECRETS).allMatch(this::isOnDisk);
    long id = 0;
    for (var found : shell.run("diff", "secret", "now", "--json").json().path("objects")) {
      boolean isIt = found.path("slots").path(0).path("name").asString().equals("x");
      id = isIt ? found.path("id").longValue() : id;
    }
    var name = "home #" + id;
    var asked = shell.run("forget", name);
    assertThat(asked.status()).isEqualTo(Exit.FAILED);
    assertThat(asked.err()).contains("cannot be undone", "1 reference", ": it", "Add --yes");
    assertThat(SECRETS).allMatch(this::isOnDisk);

    assertThat(shell.run("forget", name, "--yes", "--reason", "Gone by will.").status())
        .isEqualTo(Exit.OK);
    assertThat(SECRETS).noneMatch(this::isOnDisk);
    assertThat(shell.eval("holder it forgotten")).isEqualTo("'Gone by will.'");
    assertThat(shell.eval("a x + b")).isEqualTo("100");
    assertThat(shell.run("check").status()).isEqualTo(Exit.OK);
    assertThat(shell.run("rollback", "secret").status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("holder it forgotten")).isEqualTo("'Gone by will.'");
    assertThat(shell.eval("b")).isEqualTo("1");
    assertThat(shell.run("forget", "home #1", "--yes").err()).contains("every vat needs");
  }

  /** Whether a text stands in any file of the world, in either way that texts are written. */
  private boolean isOnDisk(String text) {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var wide =
            new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        if (bytes.contains(text) || bytes.contains(wide)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsKeptOfTheHistoryIsShownAndSet_andTheWorldRemembersIt() {
    assertThat(shell.run("history").out())
        .contains("every 1h, hourly 2d, daily 30d, weekly forever", "Nothing was thinned yet.");
    shell.run("history", "--every", "0s", "--hourly", "7d");
    assertThat(shell.run("history", "--json").json().path("retention").asString())
        .isEqualTo("every 0s, hourly 7d, daily 30d, weekly forever");
    var wrong = shell.run("history", "--hourly", "60d");
    assertThat(wrong.status()).isEqualTo(Exit.FAILED);
    assertThat(wrong.err()).contains("have to rise");
    assertThat(shell.run("history", "--hourly", "soon").err()).contains("'soon' is no age");
    assertThat(shell.run("history", "--keep-all", "--thin").out()).contains("every forever");
  }

  @Test
  void aDryRunShowsWhatWouldChange_andChangesNothing() {
    shell.eval("a x: 5");
    long turn = shell.newestTurn();
    var preview = shell.run("rollback", "before", "--dry-run");
    assertThat(preview.out()).contains("1 object would change", "~ x = 5 → 1");
    assertThat(shell.newestTurn()).isEqualTo(turn);
    assertThat(shell.eval("a x")).isEqualTo("5");
  }

  @Test
  void nothingIsDone_whereThereIsNothingToTakeBack() {
    long turn = shell.newestTurn();
    assertThat(shell.run("rollback", "before").out()).contains("nothing was changed");
    assertThat(shell.newestTurn()).isEqualTo(turn);
  }

  @Test
  void theBeginningOfAVatIsNotTakenBack() {
    var outcome = shell.run("undo", "1");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.err())
        .isEqualTo(
            "Turn 1 is the beginning of vat 'home'. Only what came after it can be taken back.\n");
  }

  @Test
  void oneTurnIsUndone_andLaterWorkIsKept() {
    shell.eval("a x: 5");
    long bad = shell.newestTurn();
    shell.eval("a y: 9. b: 9");
    assertThat(shell.run("undo", Long.toString(bad)).status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("(a x & a y & b) asVector")).contains("1, 9, 9");
  }

  @Test
  void anUndoWithOverlapsIsRefused_untilThePersonChooses() {
    shell.eval("a x: 5. b: 5");
    var bad = Long.toString(shell.newestTurn());
    shell.eval("a x: 6");
    long turn = shell.newestTurn();

    var refused = shell.run("undo", bad);
    assertThat(refused.status()).isEqualTo(Exit.FAILED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("Turn " + bad + " is not taken back", "1 object", "x, changed by 1 later turn")
        .contains("--keep-later", "--take-back");
    assertThat(shell.newestTurn()).isEqualTo(turn);

    assertThat(shell.run("undo", bad, "--keep-later").status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("(a x & b) asVector")).contains("6, 1");
  }

  @Test
  void anOverlapIsTakenBackToo_whenThePersonSaysSo() {
    shell.eval("a x: 5. b: 5");
    var bad = Long.toString(shell.newestTurn());
    shell.eval("a x: 6");
    assertThat(shell.run("undo", bad, "--take-back").status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("(a x & b) asVector")).contains("1, 1");
  }

  @Test
  void theNewestTurnIsUndoneAndRedone_withoutItsNumber() {
    shell.eval("b: 5");
    assertThat(shell.run("undo").out()).contains("b: 5", "is taken back");
    assertThat(shell.eval("b")).isEqualTo("1");
    assertThat(shell.run("redo").status()).isEqualTo(Exit.OK);
    assertThat(shell.eval("b")).isEqualTo("5");
    assertThat(shell.run("redo").out()).contains("nothing was changed");
  }

  @Test
  void theLogSaysWhatWasTakenBack() {
    shell.eval("b: 5");
    long bad = shell.newestTurn();
    JsonNode undone = shell.run("undo", "--json").json();
    long by = undone.path("turn").longValue();
    assertThat(undone.path("objects").intValue()).isEqualTo(1);
    assertThat(shell.run("log").out()).contains("b: 5 (taken back by " + by + ")");
    var turns = shell.run("log", "--json").json().path("turns");
    assertThat(turns.path(0).path("takesBack").path("upTo").longValue()).isEqualTo(bad);
    assertThat(turns.path(1).path("takenBackBy").longValue()).isEqualTo(by);
  }
}
