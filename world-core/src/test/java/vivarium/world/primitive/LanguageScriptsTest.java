package vivarium.world.primitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vivarium.world.script.ScriptRunner;
import vivarium.world.script.Scripts;

/** Every script about the language, in every state of the caches and of the memory. */
final class LanguageScriptsTest {
  private final Scripts scripts = new Scripts("scripts");
  private final ScriptRunner runner = new ScriptRunner(List.of(scripts.file("prelude.self")));

  @TestFactory
  Stream<DynamicTest> writes_whatIsExpected() {
    return scripts.all().stream().flatMap(this::inEveryState);
  }

  private Stream<DynamicTest> inEveryState(Path expected) {
    return Arrays.stream(ScriptRunner.State.values())
        .map(state ->
            DynamicTest.dynamicTest(
                expected.getFileName() + " " + state,
                () ->
                    assertThat(runner.run(scripts.script(expected), state))
                        .isEqualTo(scripts.expected(expected))));
  }
}
