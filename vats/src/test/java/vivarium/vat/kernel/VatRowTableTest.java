package vivarium.vat.kernel;

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

/** The table of rows C, E and of upgrades: it has every row, and every test it names is there. */
final class VatRowTableTest {
  private static final Path TABLE = Path.of("..", "assets", "handbook", "rows", "vats.md");
  private static final Pattern LINE =
      Pattern.compile("\\| ([ACE]-\\d+) \\| (.+) \\| ((?:`\\w+Test` ?)+|—) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+)`");
  private static final int REASON_CHARS_MIN = 25;
  private static final List<String> MODULES = List.of("vats", "world-core", "inspector-ui", "app");

  private record Row(String id, String says, List<String> tests) {}

  private static List<Row> rows() throws IOException {
    return Files.readString(TABLE)
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line ->
            new Row(
                line.group(1),
                line.group(2),
                TEST.matcher(line.group(3)).results().map(test -> test.group(1)).toList()))
        .toList();
  }

  private static Stream<String> ids(String letter, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> "%s-%02d".formatted(letter, i));
  }

  @Test
  void hasEveryRowOnce_inOrder() throws IOException {
    var wanted =
        Stream.of(ids("A", 68, 80), ids("C", 1, 50), ids("E", 1, 26)).flatMap(all -> all).toList();
    assertThat(rows().stream().map(Row::id)).isEqualTo(wanted);
  }

  @Test
  void namesTestsThatAreThere_andSaysWhyWhereThereIsNone() throws IOException {
    for (var row : rows()) {
      if (row.tests().isEmpty()) {
        assertThat(row.says()).as(row.id()).hasSizeGreaterThan(REASON_CHARS_MIN);
      }
      for (var test : row.tests()) {
        assertThat(sourceOf(test)).as(row.id()).contains("void " + row.id().replace("-", "") + "_");
      }
    }
  }

  private static String sourceOf(String testClass) throws IOException {
    for (var module : MODULES) {
      try (var files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        var found =
            files
                .filter(file -> file.getFileName().toString().equals(testClass + ".java"))
                .findFirst();
        if (found.isPresent()) {
          return Files.readString(found.orElseThrow());
        }
      }
    }
    throw new AssertionError("there is no test " + testClass);
  }
}
