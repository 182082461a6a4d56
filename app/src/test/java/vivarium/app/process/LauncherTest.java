package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.Main;

/** The launcher script, filled in as the build does it, but for the classes of the tests. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(300)
class LauncherTest {
  private static final Path TEMPLATES = Path.of("src/main/packaging");
  private static final String JDK = System.getProperty("java.home");

  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void nameWithBlanks() {
    folder = temporary.resolve("a folder/vivarium");
  }

  @Test
  void itRunsOnTheJdkOfTheBuild_fromAnyFolderAndThroughLinks() throws Exception {
    var launcher = launcher(JDK);
    assertThat(run(launcher, null, "--version").out()).contains("Java 2");
    var link = Files.createSymbolicLink(temporary.resolve("link"), launcher);
    assertThat(run(link, null, "--version").status()).isZero();
    var copy = temporary.resolve("copy");
    new ProcessBuilder("cp", "-r", folder.toString(), copy.toString()).start().waitFor();
    assertThat(run(copy.resolve("bin/vivarium"), null, "--version").err()).isEmpty();
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    var outcome = run(launcher(JDK), null, "eval", "--help", "a b", "*", "$HOME", "'\"");
    assertThat(outcome.out()).startsWith("Usage: vivarium eval");
    var unknown = run(launcher(JDK), null, "a  'b\" $HOME *");
    assertThat(unknown.err()).startsWith("There is no command 'a  'b\" $HOME *'.");
    assertThat(unknown.status()).isEqualTo(2);
  }

  @Test
  void anotherJdkIsTaken_whenThatOfTheBuildIsGone() throws Exception {
    var launcher = launcher("/gone/jdk");
    var byVariable = run(launcher, JDK, "--version");
    assertThat(byVariable.status()).isZero();
    assertThat(byVariable.err())
        .isEqualTo(
            "vivarium: the JDK that it was built with (/gone/jdk) is gone; using " + JDK + ".\n");
  }

  @Test
  void itSaysWhatToInstall_whenNoJdkIsLeft() throws Exception {
    var outcome = run(launcher("/gone/jdk", 999), JDK, "--version");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .hasLineCount(2)
        .contains("/gone/jdk", "is gone", "Install JDK 999 or newer", "JAVA_HOME");
  }

  @Test
  void aStaleCacheDoesNoHarm() throws Exception {
    var launcher = launcher(JDK);
    Files.writeString(folder.resolve("lib/commands.aot"), "not a cache");
    var outcome = run(launcher, null, "--version");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
  }

  private Path launcher(String jdk) throws IOException {
    return launcher(jdk, 25);
  }

  private Path launcher(String jdk, int version) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("lib/javafx"));
    for (var options : List.of("java.options", "desktop.options")) {
      Files.copy(
          TEMPLATES.resolve(options),
          folder.resolve("lib").resolve(options),
          StandardCopyOption.REPLACE_EXISTING);
    }
    var text =
        Files.readString(TEMPLATES.resolve("vivarium.sh"))
            .replace("@JAVA_HOME@", jdk)
            .replace("@JDK_VERSION@", Integer.toString(version))
            .replace("@MAIN_CLASS@", Main.class.getName())
            .replace("@CLASS_PATH@", System.getProperty("java.class.path"))
            .replace("@MODULE_PATH@", "$lib/javafx");
    assertThat(text).doesNotContain("@lib@").doesNotContainPattern("@[A-Z_]+@");
    var file = Files.writeString(folder.resolve("bin/vivarium"), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static Child.Outcome run(Path launcher, String javaHome, String... arguments)
      throws Exception {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = Child.withoutDisplay(new ProcessBuilder(command)).directory(new File("/"));
    builder.environment().remove("JAVA_HOME");
    if (javaHome != null) {
      builder.environment().put("JAVA_HOME", javaHome);
    }
    return Child.ended(builder.start());
  }
}
