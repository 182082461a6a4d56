package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vivarium.world.script.ScriptRunner;
import vivarium.world.script.Scripts;

/** Every script about the library, in every state of the caches and of the memory. */
final class LibraryScriptsTest {
  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected_whenAVatHasTheLibrary() {
    return scripts("library", "order.txt");
  }

  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected_whenAVatHasTheSampleWorld() {
    return scripts("sample", "order.txt", "home.txt");
  }

  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected_whenAVatKeepsFiles() {
    return scripts("files", "order.txt", "files.txt");
  }

  private static Stream<DynamicTest> scripts(String directory, String... lists) {
    var scripts = new Scripts(directory);
    var runner = new ScriptRunner(LibraryFiles.listedIn(lists));
    return scripts.all().stream().flatMap(expected -> inEveryState(scripts, runner, expected));
  }

  private static Stream<DynamicTest> inEveryState(
      Scripts scripts, ScriptRunner runner, Path expected) {
    return Arrays.stream(ScriptRunner.State.values())
        .map(
            state ->
                DynamicTest.dynamicTest(
                    expected.getFileName() + " " + state,
                    () ->
                        assertThat(runner.run(scripts.script(expected), state))
                            .isEqualTo(scripts.expected(expected))));
  }
}
