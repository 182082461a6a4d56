package vivarium.world.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes each safeguard of the store out of its source, one at a time, and has the tests run that
 * have to notice. That takes long, so it is done only with {@code -Pproof}; {@code
 * -Dproof.mutations=TEXT} does those with a text in their name or file only.
 */
@EnabledIfSystemProperty(named = "proof.lives", matches = "\\d+")
class MutationTest {
  private static final int PATIENCE_MINUTES = 10;
  private static final Path TESTS = Path.of("src/test/java");

  @TempDir private Path folder;

  static Stream<Mutation> mutations() {
    var wanted = System.getProperty("proof.mutations", "");
    return new Mutations().all().stream().filter(one -> one.toString().contains(wanted));
  }

  @Test
  void everyForceInTheSource_isTakenAwayByOneOfThem_andEachHasTests() {
    var mutations = new Mutations();
    assertThat(mutations.untouchedForces()).isEmpty();
    assertThat(mutations.all())
        .isNotEmpty()
        .allSatisfy(one -> {
          assertThat(one.tests()).as("tests for %s", one).isNotEmpty();
          one.tests().forEach(MutationTest::nameOf);
        });
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void someTestGoesRed_without(Mutation mutation) throws Exception {
    compile(mutation);
    var output = folder.resolve("output.txt");
    var process =
        new ProcessBuilder(command(mutation))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue())
        .as("%s: none of %s goes red", mutation, mutation.tests())
        .isEqualTo(MutantRun.RED);
  }

  private void compile(Mutation mutation) throws IOException {
    var source = folder.resolve(mutation.file());
    Files.createDirectories(source.getParent());
    Files.writeString(source, mutation.text());
    var classes = Files.createDirectories(folder.resolve("classes"));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var options =
          List.of(
              "-proc:none",
              "-implicit:none",
              "-nowarn",
              "-d",
              classes.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean isCompiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(isCompiled).as("%s can be compiled", mutation).isTrue();
    }
  }

  private List<String> command(Mutation mutation) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx1g");
    command.add("-Dproof.lives=" + Integer.getInteger("proof.mutant.lives", 4));
    command.add("-Dproof.encrypted=" + mutation.isEncrypted());
    command.add("-cp");
    command.add(
        folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(MutantRun.class.getName());
    mutation.tests().forEach(test -> command.add(nameOf(test)));
    return command;
  }

  /** The full name of a test class, or of one method of it. */
  private static String nameOf(String test) {
    int method = test.indexOf('#');
    return method < 0
        ? nameOfClass(test)
        : nameOfClass(test.substring(0, method)) + test.substring(method);
  }

  private static String nameOfClass(String test) {
    try (var files = Files.walk(TESTS)) {
      var found = files.filter(file -> file.endsWith(test + ".java")).findFirst();
      assertThat(found).as("a test %s", test).isPresent();
      var path = TESTS.relativize(found.orElseThrow()).toString();
      return path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
