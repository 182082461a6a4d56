package vivarium.app.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * Rows of text in columns. The last column takes what room is left and is cut where a person's
 * terminal ends; a pipe gets everything.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** How a column looks. */
  public record Column(String title, boolean rightAligned) {
    /** A column of text. */
    public static Column text(String title) {
      return new Column(title, false);
    }

    /** A column of numbers. */
    public static Column number(String title) {
      return new Column(title, true);
    }
  }

  public TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row, which may contain colours. A row of one cell runs across all columns. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Whether it has no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the titles and all rows as results. */
  public void print(Console console) {
    var widths = widths();
    var titles = columns.stream().map(Column::title).toList();
    var paint = console.outPaint();
    int room = console.look().outIsTerminal() ? console.look().columns().getAsInt() : 0;
    console.out().println(paint.bold(cut(line(titles, widths), room)));
    for (var row : rows) {
      console.out().println(cut(row.size() == 1 ? row.getFirst() : line(row, widths), room));
    }
    console.flush();
  }

  private int[] widths() {
    var widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(columns.get(i).title());
      for (var row : rows) {
        if (row.size() > 1) {
          widths[i] = Math.max(widths[i], width(row.get(i)));
        }
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var cell = cells.get(i);
      var padding = " ".repeat(widths[i] - width(cell));
      boolean right = columns.get(i).rightAligned();
      line.append(i == 0 ? "" : GAP).append(right ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  /** How many columns of the screen a text takes, without its colours. */
  private static int width(String text) {
    return AttributedString.fromAnsi(text).columnLength();
  }

  private static String cut(String line, int room) {
    if (room == 0 || width(line) <= room) {
      return line;
    }
    return AttributedString.fromAnsi(line).columnSubSequence(0, room - 1).toAnsi() + "…";
  }
}
