package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.testing.Shell;
import vivarium.app.testing.Worlds;

/** A world that cannot be opened is named in the window, with the reason and what to do. */
class RefusedWorldTest {
  @TempDir Path scratch;

  @Test
  void saysWhoHasIt_whenTheWorldIsOpenAlready() {
    var folder = Worlds.copyTo(scratch.resolve("Home world"));
    var other = vivarium.app.setup.Worlds.open(folder);
    var second = new OpenDesktop(folder, scratch);
    try {
      second.hands.see("opening-trouble");
      assertThat(second.says("Home world")).isTrue();
      other.close();
      second.hands.press("Enter"); // "Try again"
      second.await("the window", () -> second.session.desk() != null);
      assertThat(second.end()).isNull();
    } finally {
      other.close();
    }
  }

  @Test
  void saysTheSameAsTheCommandLine_whenANewerVersionWroteTheWorld() throws IOException {
    var folder = Worlds.copyTo(scratch.resolve("Home world"));
    var facts = folder.resolve("vivarium.world");
    Files.writeString(facts, Files.readString(facts).replaceFirst("format \\d+", "format 99"));
    var said = new Shell(folder).run("log").err().strip();
    var window = new OpenDesktop(folder, scratch);
    window.hands.see("opening-trouble");
    assertThat(said).contains("was written by a newer Vivarium (format 99");
    assertThat(window.says("was written by a newer Vivarium (format 99")).isTrue();
    assertThat(said).endsWith(String.valueOf(window.end().getMessage()));
  }

  @Test
  void saysWhat_whenTheCatalogueIsDamaged() throws IOException {
    var folder = Worlds.copyTo(scratch.resolve("Home world"));
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".mv.db")).toList()) {
        Files.writeString(file, "this is no database");
      }
    }
    var window = new OpenDesktop(folder, scratch);
    window.hands.see("opening-trouble");
    assertThat(window.says("This world cannot be opened")).isTrue();
    assertThat(window.end()).isNotNull();
  }
}
