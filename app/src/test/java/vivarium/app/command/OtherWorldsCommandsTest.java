package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.testing.Shell;
import vivarium.app.testing.Worlds;
import vivarium.vat.api.Peers;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;

/** {@code world …}: inviting, being invited, and ending it. */
class OtherWorldsCommandsTest {
  @TempDir private Path folder;

  @Test
  void C47_anInvitationIsPrinted_andTakenUpByTheOtherWorld() throws Exception {
    var hers = Worlds.copyTo(folder.resolve("hers"));
    var his = new Shell(Worlds.copyTo(folder.resolve("his")));
    var invited = new Shell(hers).run("world", "invite", "--port", "0", "list copyRemoveAll");
    assertThat(invited.status()).isEqualTo(Exit.OK);
    assertThat(invited.out().strip()).startsWith("vivarium://127.0.0.1:0/");
    assertThat(new Shell(hers).run("world", "list").out()).contains("list copyRemoveAll");
    try (var open = vivarium.app.setup.Worlds.open(hers)) {
      int port = open.world().peers().listen(Peers.LOOPBACK, 0);
      var text = invited.out().strip().replace(":0/", ":" + port + "/");
      var connected = his.run("world", "connect", text, "friend");
      assertThat(connected.err()).isEmpty();
      assertThat(connected.out()).contains("'friend'");
      assertThat(his.eval("friend isPresence")).isEqualTo("true");
      assertThat(his.run("eval", "--wait", "60", "friend eventually isEmpty"))
          .isEqualTo(new Shell.Outcome(Exit.OK, "true\n", ""));
      assertThat(
              his.eval(
                  "_AddSlots: (| asked <- nil |). asked: friend eventually isEmpty. asked"
                      + " isWaiting"))
          .isEqualTo("true");
      isAnswered(folder.resolve("his"));
      assertThat(his.run("world", "list", "--json").json().path("worlds").size()).isEqualTo(1);
      assertThat(his.run("world", "revoke", "hers").status()).isEqualTo(Exit.OK);
      assertThat(his.run("world", "list").out()).contains("revoked");
      assertThat(his.run("world", "connect", text, "friend").err()).contains("forget it first");
    }
  }

  /** What was sent leaves when the world is open and connects. */
  private static void isAnswered(Path world) throws InterruptedException {
    try (var open = vivarium.app.setup.Worlds.open(world)) {
      open.world().peers().connect();
      var home = open.world().vat("home");
      var answer = "";
      for (int i = 0; i < 3000 && !answer.equals("true"); i++) {
        TimeUnit.MILLISECONDS.sleep(20);
        var turn = home.evaluate(new SourceText("test", "asked isFulfilled && [asked outcome]"), 0);
        answer = ((TurnResult.Done) turn.join()).value().printString();
      }
      assertThat(answer).isEqualTo("true");
    }
  }

  @Test
  void nobodyIsWaitedForTooLong_andThePromiseStays() {
    var hers = Worlds.copyTo(folder.resolve("hers"));
    var his = new Shell(Worlds.copyTo(folder.resolve("his")));
    var text = new Shell(hers).run("world", "invite", "--port", "1", "--gatekeeper").out().strip();
    var outcome = his.run("world", "connect", "--wait", "1", text, "friend");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.err()).contains("not there yet").hasLineCount(1);
    assertThat(his.eval("friend isWaiting")).isEqualTo("true");
  }

  @Test
  void whatIsNoInvitationIsRefused() {
    var his = new Shell(Worlds.copyTo(folder.resolve("his")));
    assertThat(his.run("world", "connect", "http://example.org", "friend").err())
        .contains("This is no invitation");
    assertThat(his.run("world", "invite").status()).isEqualTo(Exit.USAGE);
    assertThat(his.run("world", "revoke", "pluto").err()).contains("knows no world 'pluto'");
    assertThat(his.run("world", "forget", "pluto").err()).contains("knows no world 'pluto'");
    assertThat(his.run("world", "take-back", "3f").err()).contains("no invitation '3f'");
    assertThat(his.eval("vats names includes: 'worlds'")).isEqualTo("false");
  }
}
