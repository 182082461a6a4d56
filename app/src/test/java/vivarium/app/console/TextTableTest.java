package vivarium.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.app.console.TextTable.Column;

class TextTableTest {
  private final TextTable table =
      new TextTable(Column.number("TURN"), Column.text("VAT"), Column.text("WHAT"));

  @Test
  void columnsStandUnderEachOther_whateverIsInThem() {
    table.row("7", "home", "eval: 3 + 4");
    table.row("1,200", "files", "漢字 import");
    assertThat(printed(Captured.plain()))
        .isEqualTo(
            """
             TURN  VAT    WHAT
                7  home   eval: 3 + 4
            1,200  files  漢字 import
            """);
  }

  @Test
  void widthCountsColumnsOfTheScreen_whenCharactersAreWideOrColoured() {
    table.row("1", "漢字", "x");
    table.row("2", Paint.ANSI.red("home"), "y");
    var lines = printed(Captured.plain()).lines().toList();
    assertThat(lines.get(1)).isEqualTo("   1  漢字  x");
    assertThat(lines.get(2)).isEqualTo("   2  \u001b[31mhome\u001b[0m  y");
  }

  @Test
  void linesAreCutAtTheEdge_whenAPersonReadsThem() {
    table.row("1", "home", "a very long line that goes on and on");
    assertThat(printed(Captured.terminal(24, false)).lines().toList().get(1))
        .isEqualTo("   1  home  a very long…");
  }

  @Test
  void linesAreWhole_whenAProgramReadsThem() {
    table.row("1", "home", "x".repeat(500));
    assertThat(printed(Captured.plain())).contains("x".repeat(500));
  }

  @Test
  void aRowOfOneCellRunsAcross_withoutWideningAColumn() {
    table.row("1", "home", "x");
    table.row("— checkpoint 'before the flood' —");
    assertThat(printed(Captured.plain()))
        .isEqualTo(
            """
            TURN  VAT   WHAT
               1  home  x
            — checkpoint 'before the flood' —
            """);
  }

  private String printed(Captured captured) {
    table.print(captured.console());
    return captured.out();
  }
}
