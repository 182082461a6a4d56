package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vivarium.world.script.Session;

/**
 * A world with the library, in which the rows of the tables in the handbook are shown by scripts.
 *
 * <p>A line {@code => text} says what the statement before it answers; statements without such a
 * line have to run without an error.
 */
final class RowWorld {
  private static final String EXPECTED = "=> ";

  private final Session session = new Session(LibraryFiles.listedIn("order.txt"));

  /** Runs a script and compares. */
  void shows(String script) {
    var statements = new StringBuilder();
    for (var line : script.lines().toList()) {
      if (line.startsWith(EXPECTED)) {
        var answers = run(statements);
        assertThat(answers.getLast())
            .as("%s", statements)
            .isEqualTo(line.substring(EXPECTED.length()));
        statements.setLength(0);
      } else {
        statements.append(line).append('\n');
      }
    }
    if (!statements.isEmpty()) {
      var answers = run(statements);
      assertThat(answers.getLast()).as("%s", statements).doesNotStartWith("! ");
    }
  }

  private List<String> run(CharSequence statements) {
    var answers = session.answers(statements.toString());
    assertThat(answers).as("%s", statements).isNotEmpty();
    assertThat(answers.subList(0, answers.size() - 1))
        .as("%s", statements)
        .noneMatch(answer -> answer.startsWith("! "));
    return answers;
  }
}
