package vivarium.inspector.desk.model;

import java.util.List;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotView;

/**
 * How large the parts of an outliner are, in desk pixels.
 *
 * <p>Known without a node, so that arrows, the miniature and far-away cards are right before (and
 * whether or not) an outliner is built from nodes. The style sheets follow these figures.
 */
public final class RowMetrics {
  public static final double HEADER = 36;
  public static final double ROW = 27;
  public static final double CATEGORY = 25;
  public static final double PAGER = 30;

  /** Room for three lines of a string. */
  public static final double TEXT = 66;

  /** Room for a sentence in two lines. */
  public static final double NOTE = 46;

  /** Which moment of the past it is. */
  public static final double MOMENT = 26;

  /** Below the last row. */
  public static final double FOOT = 5;

  /** What an editor takes before it has been measured. */
  public static final double EDITOR = 40;

  /** What an evaluator takes before it has been measured. */
  public static final double EVALUATOR = 82;

  public static final double WIDTH_MIN = 200;
  public static final double WIDTH_MAX = 900;

  static final double WIDTH_DEFAULT = 284;
  private static final double WIDTH_GENEROUS = 344;
  private static final double CODE_LINE = 18;
  private static final double CODE_PADDING = 18;
  private static final double LETTER = 7.4;
  private static final double ROW_FURNITURE = 78;
  private static final double HEADER_FURNITURE = 130;
  private static final double GRID = 4;
  private static final int ROWS_MEASURED = 60;

  private RowMetrics() {}

  /** Height of source that cannot be edited. */
  public static double source(String source) {
    return source.lines().count() * CODE_LINE + CODE_PADDING;
  }

  /** A width at which most of the object's rows can be read. */
  public static double widthFor(ObjectView view) {
    double header = view.title().length() * LETTER + HEADER_FURNITURE;
    double rows =
        view.slots().stream().limit(ROWS_MEASURED).mapToDouble(RowMetrics::width).max().orElse(0);
    double wanted = Math.clamp(Math.max(header, rows), WIDTH_DEFAULT, WIDTH_GENEROUS);
    return Math.ceil(wanted / GRID) * GRID;
  }

  private static double width(SlotView slot) {
    return (slot.label().length() + slot.value().text().length()) * LETTER + ROW_FURNITURE;
  }

  /** Height of rows below each other. */
  static double height(List<Row> rows) {
    return rows.stream().mapToDouble(Row::height).sum();
  }
}
