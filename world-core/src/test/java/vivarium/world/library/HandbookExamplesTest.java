package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vivarium.world.library.HandbookPage.Example;
import vivarium.world.script.ScriptRunner;
import vivarium.world.script.ScriptRunner.State;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;
import vivarium.world.syntax.SyntaxError;

/** What the handbook says that an expression prints is what it prints. */
final class HandbookExamplesTest {
  private final ScriptRunner runner = new ScriptRunner(LibraryFiles.listedIn("order.txt"));

  @TestFactory
  Stream<DynamicTest> printsWhatTheHandbookSays_whenAnExampleIsRun() {
    return HandbookPage.all().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> check(page.examples())));
  }

  private void check(List<Example> examples) {
    assertThat(examples).as("the examples of the page").isNotEmpty();
    var readable = examples.stream().filter(HandbookExamplesTest::isReadable).toList();
    examples.stream().filter(example -> !isReadable(example)).forEach(this::checkProblem);
    assertThat(runner.run(script(readable), State.COLD).lines())
        .containsExactlyElementsOf(readable.stream().map(Example::answer).toList());
  }

  private static SourceText script(List<Example> examples) {
    return new SourceText(
        "handbook", examples.stream().map(Example::code).collect(Collectors.joining("\n")));
  }

  private static boolean isReadable(Example example) {
    try {
      return !Parser.file(example.source()).isEmpty();
    } catch (SyntaxError unreadable) {
      return false;
    }
  }

  private void checkProblem(Example example) {
    assertThatExceptionOfType(SyntaxError.class)
        .isThrownBy(() -> Parser.file(example.source()))
        .satisfies(error -> assertThat("! " + error.problem()).isEqualTo(example.answer()));
  }
}
