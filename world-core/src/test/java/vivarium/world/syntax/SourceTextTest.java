package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  private final SourceText source = new SourceText("a.self", "ab\nc\r\nd\r\ud83d\ude00e\n");

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 2",
    "2, 1, 3",
    "3, 2, 1",
    "4, 2, 2",
    "5, 2, 3",
    "6, 3, 1",
    "7, 3, 2",
    "8, 4, 1",
    "10, 4, 2",
    "11, 4, 3",
    "12, 5, 1"
  })
  void countsLinesAndColumns_asAPersonDoes(int offset, int line, int column) {
    assertThat(source.line(offset)).isEqualTo(line);
    assertThat(source.column(offset)).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({"0, ab", "2, ab", "3, c", "5, c", "6, d", "10, \ud83d\ude00e", "12, ''"})
  void givesTheLine_withoutItsEnd(int offset, String line) {
    assertThat(source.lineText(offset)).isEqualTo(line);
  }

  @Test
  void keepsLineNumbers_inAnExcerpt() {
    SourceText excerpt = source.excerpt(new SourceSpan(6, 12));
    assertThat(excerpt.text()).isEqualTo("d\r\ud83d\ude00e\n");
    assertThat(excerpt.where(2)).isEqualTo("a.self, line 4, column 1");
  }

  @Test
  void leavesOutItsName_whenItHasNone() {
    assertThat(new SourceText("", "x").where(0)).isEqualTo("line 1, column 1");
  }
}
