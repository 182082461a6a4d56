package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.testing.Worlds;
import vivarium.vat.api.World;
import vivarium.world.base.Progress;
import vivarium.world.store.crypt.KeyCost;
import vivarium.world.store.crypt.Secrets;

/** The window asks for the passphrase of an encrypted world. */
class LockedWorldTest {
  @TempDir Path scratch;
  private Path folder = Path.of("");

  @BeforeEach
  void encrypt() {
    folder = Worlds.copyTo(scratch.resolve("Home world"));
    World.recoding(folder, Secrets.NONE.withCost(new KeyCost(8, 1)))
        .encrypt(_ -> "correct horse".toCharArray(), Progress.NONE);
  }

  @Test
  void wrongPassphrase_isSaidToBe_andTheRightOneOpensTheWorld() {
    var desktop = new OpenDesktop(folder, scratch);
    desktop.hands.see("opening-passphrase");
    assertThat(desktop.says("Home world")).isTrue();
    assertThat(desktop.says("is wrong")).isFalse();
    enter(desktop, "battery");
    desktop.await("the refusal", () -> desktop.says("That passphrase is wrong"));
    enter(desktop, "correct horse");
    desktop.await("the window", () -> desktop.session.desk() != null);
    assertThat(desktop.end()).isNull();
  }

  @Test
  void personMayLeave_withoutThePassphrase() {
    var desktop = new OpenDesktop(folder, scratch);
    desktop.hands.see("opening-passphrase");
    desktop.hands.press("Esc");
    desktop.await("the end", () -> desktop.session.ended().isDone());
    assertThat(desktop.session.ended().join()).isNull();
    assertThat(desktop.session.stage().isShowing()).isFalse();
  }

  private static void enter(OpenDesktop desktop, String passphrase) {
    var field = desktop.hands.see("opening-passphrase-field");
    desktop.await("the keyboard", field::isFocused);
    desktop.hands.type(passphrase);
    desktop.hands.press("Enter");
  }
}
