package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLineTest {
  @Test
  void theLineIsShownWithoutItsIndent_andTheSendIsMarked() {
    var source = "( | p |\n    p: 3 fish.\n    p )";
    int at = source.indexOf("3 fish");
    assertThat(SourceLine.of(source, at, at + 6))
        .isEqualTo(new SourceLine("p: 3 fish.", "   ^^^^^^"));
  }

  @Test
  void whatRunsOnIsMarkedToTheEndOfTheLine() {
    var source = "list do: [ |:x|\n  x swim ]";
    assertThat(SourceLine.of(source, 0, source.length()))
        .isEqualTo(new SourceLine("list do: [ |:x|", "^^^^^^^^^^^^^^^"));
  }

  @Test
  void aStretchBehindTheEndIsMarkedAtTheEnd() {
    assertThat(SourceLine.of("3 +", 3, 3)).isEqualTo(new SourceLine("3 +", "   ^"));
    assertThat(SourceLine.of("", 5, 9)).isEqualTo(new SourceLine("", "^"));
  }

  @Test
  void tabsStayTabs_soThatTheMarksStandBelow() {
    assertThat(SourceLine.of("\ta\tb", 3, 4)).isEqualTo(new SourceLine("a\tb", " \t^"));
  }

  @Test
  void aLongLineIsCutAroundTheMark() {
    var source = "x".repeat(500) + " fish " + "y".repeat(500);
    var line = SourceLine.of(source, 501, 505);
    assertThat(line.text()).hasSize(160).contains(" fish ");
    int mark = line.marks().indexOf('^');
    assertThat(line.text().substring(mark, mark + 4)).isEqualTo("fish");
  }
}
