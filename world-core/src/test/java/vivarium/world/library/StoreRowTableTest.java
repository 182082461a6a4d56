package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rows B and D in the handbook: it has every row, and every test that it names is. */
final class StoreRowTableTest {
  private static final Path TABLE = Path.of("..", "assets", "handbook", "rows", "stores.md");
  private static final List<String> MODULES = List.of("world-core", "vats");
  private static final Pattern LINE = Pattern.compile("\\| ([A-D]-\\d+) \\| (.+) \\| (.+) \\|");
  private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+Test)`");
  private static final int ROWS_OF_B = 32;
  private static final int ROWS_OF_D = 38;

  /** A line of the table. */
  private record Row(String id, String says, String test) {}

  private static List<Row> rows() throws IOException {
    return Files.readString(TABLE)
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> new Row(line.group(1), line.group(2), line.group(3)))
        .toList();
  }

  private static Stream<String> ids(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "%s-%02d".formatted(letter, i));
  }

  @Test
  void everyRowIsThereOnce() throws IOException {
    var wanted = Stream.concat(ids("B", ROWS_OF_B), ids("D", ROWS_OF_D)).toList();

    assertThat(rows().stream().map(Row::id).filter(id -> !id.startsWith("A"))).isEqualTo(wanted);
  }

  @Test
  void everyTestThatIsNamedExists_andEveryOtherLineSaysWhy() throws IOException {
    for (var row : rows()) {
      var tests = TEST_CLASS.matcher(row.test()).results().map(test -> test.group(1)).toList();
      for (var test : tests) {
        assertThat(sourceOf(test)).as(row.id()).contains("void " + row.id().replace("-", "") + "_");
      }
      assertThat(TEST_CLASS.matcher(row.test()).replaceAll("").strip())
          .as(row.id())
          .isEqualTo(tests.isEmpty() ? "—" : "");
      if (tests.isEmpty()) {
        assertThat(row.says()).as(row.id()).hasSizeGreaterThan(20);
      }
    }
  }

  private static String sourceOf(String testClass) throws IOException {
    for (var module : MODULES) {
      try (var files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        var found = files.filter(file -> file.endsWith(testClass + ".java")).findFirst();
        if (found.isPresent()) {
          return Files.readString(found.get());
        }
      }
    }
    throw new AssertionError("There is no test class " + testClass);
  }
}
