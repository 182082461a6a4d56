package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tables in the handbook that say row by row what there is: they have no gaps, and are true.
 */
final class RowTablesTest {
  private static final Path TABLES = Path.of("..", "assets", "handbook", "rows");
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]-L?\\d\\d?) \\| (.+) \\| (.+) \\|");
  private static final Pattern CLASS = Pattern.compile("`(\\w+Test)`");

  /** A reason is a sentence, not a dash. */
  private static final int REASON_CHARACTERS_MIN = 15;

  private record Row(String id, String text, String shownBy) {}

  @TestFactory
  Stream<DynamicTest> hasNoGaps_whenItsRowsAreCounted() {
    return Stream.of(
        complete(
            "kinds.md",
            ids("A-%02d", 1, 56),
            ids("A-%02d", 59, 94),
            ids("A-L%d", 1, 8),
            ids("B-%02d", 25, 29),
            ids("G-%02d", 1, 4)),
        complete("vats.md", ids("A-%02d", 68, 80), ids("C-%02d", 1, 50), ids("E-%02d", 1, 26)),
        complete("stores.md", ids("A-%02d", 57, 58), ids("B-%02d", 1, 32), ids("D-%02d", 1, 38)));
  }

  @TestFactory
  Stream<DynamicTest> namesTestsThatExist_orSaysWhyThereAreNone() throws IOException {
    var tests = new HashMap<String, String>();
    for (var file : testSources()) {
      var name = file.getFileName().toString().replace(".java", "");
      tests.merge(name, Files.readString(file), String::concat);
    }
    try (var tables = Files.list(TABLES)) {
      return tables.toList().stream()
          .flatMap(table -> rows(table).stream().map(row -> shown(table, row, tests)));
    }
  }

  @SafeVarargs
  private static DynamicTest complete(String table, List<String>... ids) {
    var wanted = new TreeSet<String>();
    Stream.of(ids).forEach(wanted::addAll);
    return DynamicTest.dynamicTest(
        table,
        () ->
            assertThat(rows(TABLES.resolve(table)).stream().map(Row::id).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(wanted));
  }

  private static DynamicTest shown(Path table, Row row, Map<String, String> tests) {
    return DynamicTest.dynamicTest(
        table.getFileName() + " " + row.id(),
        () -> {
          var classes =
              CLASS.matcher(row.shownBy()).results().map(found -> found.group(1)).toList();
          if (classes.isEmpty()) {
            var reason = row.shownBy().equals("—") ? row.text() : row.shownBy();
            assertThat(reason).as("a reason").hasSizeGreaterThan(REASON_CHARACTERS_MIN);
          }
          for (var name : classes) {
            assertThat(tests).containsKey(name);
            assertThat(tests.get(name)).as(name).contains(" " + row.id().replace("-", "") + "_");
          }
        });
  }

  private static List<String> ids(String form, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(form::formatted).toList();
  }

  private static List<Row> rows(Path table) {
    var rows = new ArrayList<Row>();
    try {
      for (var line : Files.readAllLines(table)) {
        var found = ROW.matcher(line);
        if (found.matches()) {
          rows.add(new Row(found.group(1), found.group(2), found.group(3)));
        }
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return rows;
  }

  private static List<Path> testSources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var module : List.of("world-core", "vats", "inspector-ui", "app")) {
      try (var files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        files.filter(file -> file.toString().endsWith("Test.java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
