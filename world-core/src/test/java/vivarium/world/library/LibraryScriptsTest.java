package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vivarium.world.script.ScriptRunner;
import vivarium.world.script.ScriptRunner.State;
import vivarium.world.script.Scripts;

/** Every script about the library, in every state of the caches and of the memory. */
final class LibraryScriptsTest {
  private static final Set<State> EVERY_STATE = EnumSet.allOf(State.class);

  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected_whenAVatHasTheLibrary() {
    return scripts("library", EVERY_STATE, "order.txt");
  }

  /** What is done to the sample world changes it, so that it cannot be done a second time. */
  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected_whenAVatHasTheSampleWorld() {
    return scripts("sample", EnumSet.of(State.COLD, State.EVICTED), "order.txt", "home.txt");
  }

  @TestFactory
  Stream<DynamicTest> writesWhatIsExpected_whenAVatKeepsFiles() {
    return scripts("files", EVERY_STATE, "order.txt", "files.txt");
  }

  private static Stream<DynamicTest> scripts(String directory, Set<State> states, String... lists) {
    var scripts = new Scripts(directory);
    var runner = new ScriptRunner(LibraryFiles.listedIn(lists));
    return scripts.all().stream()
        .flatMap(expected -> states.stream().map(state -> test(scripts, runner, expected, state)));
  }

  private static DynamicTest test(
      Scripts scripts, ScriptRunner runner, Path expected, State state) {
    return DynamicTest.dynamicTest(
        expected.getFileName() + " " + state,
        () ->
            assertThat(runner.run(scripts.script(expected), state))
                .isEqualTo(scripts.expected(expected)));
  }
}
